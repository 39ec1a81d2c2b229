package org.samtal.conversation;

/**
 * A draft as it is kept for its agent.
 *
 * @param content what the composer needs to go on, in the form it has given it
 * @param revision grows by one with each change
 */
public record DraftView(DraftKind kind, String content, long revision) {}
