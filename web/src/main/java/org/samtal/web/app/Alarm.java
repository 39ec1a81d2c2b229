package org.samtal.web.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.mailbox.MailboxHealth;

/** What every page shows to those who can do something about it. */
@Named
@RequestScoped
public class Alarm {

    @Inject
    MailboxHealth mailboxes;

    @Inject
    Can can;

    private long failing = -1;

    /** Mailboxes that have stopped; 0 for those who can't look after them. */
    public long getMailboxes() {
        if (failing < 0) {
            failing = can.isInboxManage() ? mailboxes.failing() : 0;
        }
        return failing;
    }
}
