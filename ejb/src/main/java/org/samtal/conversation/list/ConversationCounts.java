package org.samtal.conversation.list;

/**
 * How many open conversations each view of the navigation holds.
 *
 * @param attention open or closed, those with a reply that somebody has to look at
 */
public record ConversationCounts(long open, long mine, long unassigned, long attention) {}
