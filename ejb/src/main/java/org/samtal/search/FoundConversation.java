package org.samtal.search;

import org.samtal.conversation.list.ConversationRow;

/**
 * A conversation that was found.
 *
 * @param excerpt the place of a message where the words occur; empty where they occur elsewhere
 */
public record FoundConversation(ConversationRow row, Marked subject, Marked excerpt) {}
