package org.samtal.conversation;

/** A customer has written; {@code seq} is the message's place. */
public record MessageReceived(long conversationId, long inboxId, long messageId, int seq) {}
