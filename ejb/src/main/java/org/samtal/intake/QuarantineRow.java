package org.samtal.intake;

import java.time.Instant;

/**
 * A raw message that could not be turned into a conversation.
 *
 * @param reason why, in a short sentence without content of the message
 * @param size of the raw message in bytes
 */
public record QuarantineRow(
        long id, long inboxId, String envelopeFrom, String envelopeTo, Instant receivedAt, String reason, long size) {}
