package org.samtal.outbox;

/** An outgoing message has come further, or has failed. */
public record DeliveryChanged(long inboxId, long conversationId, long messageId, DeliveryState state) {}
