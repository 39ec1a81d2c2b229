package org.samtal.outbox;

import java.time.Instant;

/** An outgoing mail, as listed for administrators and programs. */
public record OutgoingMailRow(
        long id,
        long inboxId,
        long conversationId,
        long messageId,
        String to,
        String subject,
        DeliveryState state,
        String detail,
        String rfcMessageId,
        Instant queuedAt,
        Instant changedAt) {}
