package org.samtal.search;

import org.samtal.conversation.list.ConversationRow;

/**
 * A conversation that was found.
 *
 * @param messageSeq place of the message that the excerpt is from, 0 where there is none
 * @param excerpt the place of a message where the words occur; empty where they occur elsewhere
 */
public record FoundConversation(ConversationRow row, Marked subject, int messageSeq, Marked excerpt) {}
