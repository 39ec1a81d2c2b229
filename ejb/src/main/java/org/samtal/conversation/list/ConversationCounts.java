package org.samtal.conversation.list;

/** How many open conversations each view of the navigation holds. */
public record ConversationCounts(long open, long mine, long unassigned) {}
