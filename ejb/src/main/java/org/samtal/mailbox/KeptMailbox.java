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
    Optional<Secret> receivingFor(MailServer server) {
        return server.mayHavePasswordOf(settings.receiving()) ? Optional.of(receivingPassword) : Optional.empty();
    }

    /** The kept password, where it was given for this server. */
    Optional<Secret> sendingFor(MailServer server) {
        return settings.sending().filter(server::mayHavePasswordOf).flatMap(kept -> sendingPassword);
    }
}
