package org.samtal.conversation;

import java.util.OptionalLong;

/** A conversation was given to an agent, or to nobody. */
public record ConversationAssigned(long conversationId, long inboxId, OptionalLong agentId) {}
