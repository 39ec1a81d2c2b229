package org.samtal.outbox;

/**
 * The wish to send a mail again.
 *
 * @param attempts how many tries its sender has seen, so that a second click, or a colleague's, sends nothing twice
 * @param mayArriveTwice whether they accept that the first may have arrived; asked for where nobody can know
 */
public record SendAgain(int attempts, boolean mayArriveTwice) {}
