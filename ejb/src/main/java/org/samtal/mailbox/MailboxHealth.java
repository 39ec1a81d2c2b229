package org.samtal.mailbox;

import static org.samtal.access.Permission.INBOX_MANAGE;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.samtal.access.Requires;

/** Tells when a mailbox has stopped, so that nobody learns it from a customer. */
@Stateless
public class MailboxHealth {

    @Inject
    MailboxRepository mailboxes;

    @Inject
    MailboxRoster roster;

    /** What the gauges show. */
    @Requires(SYSTEM)
    public MailboxFigures figures() {
        return mailboxes.figures();
    }

    /** How many mailboxes somebody has to look at; every page asks. */
    @Requires(INBOX_MANAGE)
    public long failing() {
        return roster.failing();
    }
}
