package org.samtal.conversation;

/** The agent a conversation is given to. */
public record Assignee(long id, String name) {}
