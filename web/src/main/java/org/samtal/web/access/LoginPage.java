package org.samtal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.samtal.setup.Onboarding;
import org.samtal.team.SignIns;
import org.samtal.team.SignedIn;

/** The sign-in page. Says the same to every failure, and how long to wait (S65, S66). */
@Named
@RequestScoped
public class LoginPage {

    private static final ReturnPath INBOX = new ReturnPath("/app/inbox");

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    LookCookies lookCookies;

    @Inject
    Onboarding onboarding;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext external;

    private String email = "";
    private String password = "";
    private boolean refused;
    private long waitSeconds;

    /** Signs in and goes where the person wanted to go. */
    public void signIn() throws IOException {
        var result = signIns.byPassword(email, password, request.getRemoteAddr());
        password = "";
        if (result.signedIn().isPresent()) {
            begin(result.signedIn().get());
        } else {
            refused = true;
            waitSeconds = result.retryAfter().plusMillis(999).toSeconds();
        }
    }

    private void begin(SignedIn agent) throws IOException {
        sessions.begin(request, agent);
        var response = (HttpServletResponse) external.getResponse();
        lookCookies.write(response, agent.language());
        lookCookies.write(response, agent.theme());
        external.redirect(wanted().orElse(INBOX).value());
    }

    private Optional<ReturnPath> wanted() {
        return Optional.ofNullable(request.getParameter("return")).flatMap(ReturnPath::of);
    }

    /** The screen to go to, for the hidden field of the form; an empty text where it is the inbox. */
    public String getReturnTo() {
        return wanted().map(ReturnPath::value).orElse("");
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
