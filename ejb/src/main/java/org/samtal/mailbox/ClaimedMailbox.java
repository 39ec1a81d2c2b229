package org.samtal.mailbox;

import org.samtal.kernel.Secret;

/** A mailbox in the hands of one worker, with all it takes to fetch it. */
public record ClaimedMailbox(MailboxLease lease, MailboxDraft settings, Secret password) {}
