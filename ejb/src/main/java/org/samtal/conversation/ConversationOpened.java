package org.samtal.conversation;

/** A customer has begun a new conversation. */
public record ConversationOpened(long conversationId, long inboxId, long contactId) {}
