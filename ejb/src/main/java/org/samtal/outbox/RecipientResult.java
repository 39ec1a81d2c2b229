package org.samtal.outbox;

/**
 * What became of a message for one of its recipients.
 *
 * @param address normal form of the recipient's address
 * @param state SENT, RETRY or FAILED
 * @param detail the server's words
 */
public record RecipientResult(String address, DeliveryState state, String detail) {}
