package org.samtal.outbox;

/**
 * A mail that left through a mailbox and belongs into its folder of sent mails.
 *
 * @param id of the outbox row
 */
public record SentCopy(long id, String rfcMessageId, byte[] raw) {}
