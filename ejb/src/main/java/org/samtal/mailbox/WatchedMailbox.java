package org.samtal.mailbox;

/**
 * A mailbox whose server is asked to say when something comes.
 *
 * @param version of its settings; a watch of another version is over
 */
public record WatchedMailbox(long id, int version) {}
