package org.samtal.web.setup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.samtal.kernel.EmailAddress;
import org.samtal.setup.FirstAdministrator;
import org.samtal.setup.Onboarding;
import org.samtal.team.Language;
import org.samtal.web.access.SignInForm;
import org.samtal.web.app.Page;

/** The form of the set-up link. Whoever completes it is signed in. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    Onboarding onboarding;

    @Inject
    SignInForm signInForm;

    @Inject
    Page page;

    @Inject
    HttpServletRequest request;

    private String token = "";
    private boolean open;
    private boolean needed;
    private String company = "";
    private String name = "";
    private String email = "";
    private String password = "";

    @PostConstruct
    void readLink() {
        token = Optional.ofNullable(request.getParameter("token")).orElse("");
        needed = onboarding.needed();
        open = onboarding.accepts(token);
    }

    /** Sets the installation up, signs the administrator in and shows the inbox. */
    public void complete() throws IOException {
        var language = Language.of(page.getLanguage());
        onboarding.complete(token, new FirstAdministrator(company, name, new EmailAddress(email), password, language));
        signInForm.signIn(email, password);
    }

    /** Whether the link still works. */
    public boolean isOpen() {
        return open;
    }

    /** Whether the link does not work but the installation still waits for one that does. */
    public boolean isExpired() {
        return needed && !open;
    }

    public String getToken() {
        return token;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
