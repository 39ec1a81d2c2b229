package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;

/** The providers whose mailboxes can be signed in to without a password, as far as this installation is registered with them. */
@ApplicationScoped
class RegisteredClients {

    private static final String MICROSOFT = "https://login.microsoftonline.com/common/oauth2/v2.0";
    private static final String MICROSOFT_SCOPE =
            "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send";
    private static final String GOOGLE_SIGN_IN = "https://accounts.google.com/o/oauth2/v2/auth";
    private static final String GOOGLE_TOKENS = "https://oauth2.googleapis.com/token";
    private static final String GOOGLE_SCOPE = "https://mail.google.com/";

    @Inject
    Settings settings;

    /** Empty where the installation is not registered with the provider, and for a password. */
    Optional<OAuthClient> find(SignIn provider) {
        return switch (provider) {
            case PASSWORD -> Optional.empty();
            case GOOGLE -> settings.text("SAMTAL_OAUTH_GOOGLE_ID").map(this::google);
            case MICROSOFT -> settings.text("SAMTAL_OAUTH_MICROSOFT_ID").map(this::microsoft);
        };
    }

    private OAuthClient google(String id) {
        var standIn = settings.text("SAMTAL_OAUTH_GOOGLE_SERVER");
        return new OAuthClient(
                SignIn.GOOGLE,
                URI.create(standIn.map(server -> server + "/authorize").orElse(GOOGLE_SIGN_IN)),
                URI.create(standIn.map(server -> server + "/token").orElse(GOOGLE_TOKENS)),
                id,
                new Secret(settings.text("SAMTAL_OAUTH_GOOGLE_SECRET", "")),
                GOOGLE_SCOPE,
                Map.of("access_type", "offline", "prompt", "consent"));
    }

    private OAuthClient microsoft(String id) {
        var server = settings.text("SAMTAL_OAUTH_MICROSOFT_SERVER", MICROSOFT);
        return new OAuthClient(
                SignIn.MICROSOFT,
                URI.create(server + "/authorize"),
                URI.create(server + "/token"),
                id,
                new Secret(settings.text("SAMTAL_OAUTH_MICROSOFT_SECRET", "")),
                MICROSOFT_SCOPE,
                Map.of("prompt", "select_account"));
    }
}
