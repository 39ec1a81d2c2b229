package org.samtal.mailbox;

import static org.samtal.access.Permission.INBOX_MANAGE;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

    /** Whether the certificate of its server should be looked at, which is so once a day; whoever asks does it. */
    @Requires(SYSTEM)
    public boolean wantsCertificate(long id) {
        return mailboxes.wantsCertificate(id);
    }

    /** How long that certificate is good. */
    @Requires(SYSTEM)
    public void certificate(long id, LocalDate lastDay) {
        mailboxes.noteCertificate(id, lastDay);
    }

    /** How many mailboxes somebody has to look at; every page asks. */
    @Requires(INBOX_MANAGE)
    public long failing() {
        return roster.failing();
    }
}
