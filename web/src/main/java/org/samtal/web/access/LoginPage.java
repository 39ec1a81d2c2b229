package org.samtal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.samtal.setup.Onboarding;

/** The sign-in page. Says the same to every failure, and how long to wait (S65, S66). */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    SignInForm form;

    @Inject
    Onboarding onboarding;

    private String email = "";
    private String password = "";
    private boolean refused;
    private long waitSeconds;

    /** Signs in, or keeps how long to wait. */
    public void signIn() throws IOException {
        form.signIn(email, password).ifPresent(seconds -> {
            refused = true;
            waitSeconds = seconds;
        });
    }

    /** The screen to go to, for the hidden field of the form; an empty text where it is the inbox. */
    public String getReturnTo() {
        return form.wanted().map(ReturnPath::value).orElse("");
    }

    public boolean isRefused() {
        return refused;
    }

    public long getWaitSeconds() {
        return waitSeconds;
    }

    /** Whether nobody can sign in yet, since the installation has to be set up first. */
    public boolean isSetupNeeded() {
        return onboarding.needed();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
