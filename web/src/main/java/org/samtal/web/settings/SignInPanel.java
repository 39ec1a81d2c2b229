package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.samtal.mailbox.OAuthClients;
import org.samtal.mailbox.SignIn;

/** The part of the mailbox form that lets its owner sign in at the provider. */
@Named
@RequestScoped
public class SignInPanel {

    @Inject
    MailboxPage page;

    @Inject
    ProviderSignIn signIn;

    @Inject
    OAuthClients clients;

    private String problem;

    @PostConstruct
    void load() {
        problem = signIn.takeProblem();
    }

    /** Keeps what is entered and goes to the provider. */
    public void begin() {
        page.keep();
        var form = page.getForm();
        Faces.redirect(signIn.begin(form.getSignIn(), page.getId(), form.userOrAddress()));
    }

    /** Why the last try failed; empty where none did. */
    public String getProblem() {
        return problem;
    }

    /** Whether the provider has let us in, now or when the mailbox was connected. */
    public boolean isDone() {
        return page.isConnected() || page.getForm().getReceiving().isTyped();
    }

    public boolean isGoogle() {
        return clients.configured().contains(SignIn.GOOGLE);
    }

    public boolean isMicrosoft() {
        return clients.configured().contains(SignIn.MICROSOFT);
    }

    /** Where the provider has to be told that its users are sent back to. */
    public String getRedirect() {
        return signIn.redirect();
    }
}
