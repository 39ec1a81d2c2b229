package org.samtal.outbox;

import java.time.Instant;

/**
 * An outgoing mail, as listed for administrators and programs.
 *
 * @param returned whether it came back for somebody since it was last sent
 */
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
        boolean returned,
        Instant queuedAt,
        Instant changedAt) {

    /** Whether it was only kept to be looked at, and nobody was sent anything. */
    public boolean kept() {
        return state.isKept(detail);
    }
}
