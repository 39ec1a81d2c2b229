package org.samtal.conversation;

/** Nobody has to act any more. */
public record ConversationClosed(long conversationId, long inboxId) {}
