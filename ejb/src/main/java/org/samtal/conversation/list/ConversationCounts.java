package org.samtal.conversation.list;

/**
 * How many conversations each view of the navigation holds, those apart that only grow.
 *
 * @param attention open or closed, those with a reply that somebody has to look at
 * @param mentions those in which the reader was mentioned since they looked
 */
public record ConversationCounts(
        long open, long mine, long unassigned, long attention, long snoozed, long spam, long mentions) {}
