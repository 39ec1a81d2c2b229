package org.samtal.mailbox;

import java.time.Duration;

/**
 * How the connected mailboxes do, taken together; those on hold do not count.
 *
 * @param connected that are fetched, or should be
 * @param failing whose last fetch failed
 * @param lag how long ago the one that waits longest was fetched last; since its connection where it never was
 * @param backlog mails seen on their servers and not taken in yet
 */
public record MailboxFigures(long connected, long failing, Duration lag, long backlog) {}
