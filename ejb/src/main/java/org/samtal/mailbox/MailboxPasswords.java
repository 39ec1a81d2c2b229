package org.samtal.mailbox;

import java.util.Optional;
import org.samtal.kernel.Secret;

/**
 * The passwords an administrator has typed. What is empty stays as it is.
 *
 * @param sending where it is empty for a new mailbox, the receiving one is used for both
 */
public record MailboxPasswords(Optional<Secret> receiving, Optional<Secret> sending) {

    public MailboxPasswords {
        receiving = receiving.filter(secret -> !secret.value().isEmpty());
        sending = sending.filter(secret -> !secret.value().isEmpty());
    }

    /** Nothing was typed. */
    public static MailboxPasswords unchanged() {
        return new MailboxPasswords(Optional.empty(), Optional.empty());
    }
}
