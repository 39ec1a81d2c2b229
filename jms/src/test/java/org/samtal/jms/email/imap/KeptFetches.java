package org.samtal.jms.email.imap;

import java.util.ArrayList;
import java.util.List;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxFetches;
import org.samtal.mailbox.MailboxLease;
import org.samtal.mailbox.Remaining;

/** What visits have reported. */
class KeptFetches extends MailboxFetches {

    final List<MailboxFault> faults = new ArrayList<>();
    int successes;
    Remaining remaining = Remaining.NOTHING;

    @Override
    public void succeeded(MailboxLease lease, Remaining left) {
        successes++;
        remaining = left;
    }

    @Override
    public void failed(MailboxLease lease, MailboxFault fault) {
        faults.add(fault);
    }
}
