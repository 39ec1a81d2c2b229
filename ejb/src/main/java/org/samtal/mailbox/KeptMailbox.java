package org.samtal.mailbox;

import java.util.Optional;
import org.samtal.kernel.Secret;

/**
 * A connected mailbox with its passwords, for the product itself.
 *
 * @param sendingPassword empty where replies don't leave through its server
 */
public record KeptMailbox(MailboxDraft settings, Secret receivingPassword, Optional<Secret> sendingPassword) {

    /** The kept password, where it was given for this server. */
    Optional<Secret> receivingFor(MailServer server, SignIn signIn) {
        return signIn == settings.signIn() && server.mayHavePasswordOf(settings.receiving())
                ? Optional.of(receivingPassword)
                : Optional.empty();
    }

    /** The kept password, where it was given for this server. */
    Optional<Secret> sendingFor(MailServer server, SignIn signIn) {
        return settings.sending()
                .filter(kept -> signIn == settings.signIn() && server.mayHavePasswordOf(kept))
                .flatMap(kept -> sendingPassword);
    }
}
