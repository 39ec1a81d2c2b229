package org.samtal.conversation;

/** A closed conversation goes on: an agent or a new message has opened it again. */
public record ConversationReopened(long conversationId, long inboxId) {}
