package org.samtal.notification;

import java.time.Instant;

/**
 * A mail to a colleague about the product itself.
 *
 * @param attempt which try this is, from 1
 * @param replyTo where an answer goes, empty where nobody reads one
 * @param mailboxId the connected mailbox it is about, and which it therefore does not leave through
 */
public record Notice(
        long id,
        int attempt,
        String name,
        String address,
        String subject,
        String text,
        String replyTo,
        long mailboxId,
        Instant createdAt) {}
