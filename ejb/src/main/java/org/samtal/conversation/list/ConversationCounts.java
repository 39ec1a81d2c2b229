package org.samtal.conversation.list;

/**
 * How many conversations each view of the navigation holds, those apart that only grow.
 *
 * @param attention open or closed, those with a reply that somebody has to look at
 */
public record ConversationCounts(long open, long mine, long unassigned, long attention, long snoozed, long spam) {}
