package org.samtal.mailbox;

/**
 * A node's hold on a mailbox.
 *
 * @param claim which claim of the mailbox this is, from 1; the fencing token: who comes with an older one changes nothing
 */
public record MailboxLease(long mailboxId, int claim) {}
