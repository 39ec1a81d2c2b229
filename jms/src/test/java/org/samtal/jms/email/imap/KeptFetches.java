package org.samtal.jms.email.imap;

import java.util.ArrayList;
import java.util.List;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxFetches;
import org.samtal.mailbox.MailboxLease;

/** What visits have reported. */
class KeptFetches extends MailboxFetches {

    final List<MailboxFault> faults = new ArrayList<>();
    int successes;
    boolean more;

    @Override
    public void succeeded(MailboxLease lease, boolean isMore) {
        successes++;
        more = isMore;
    }

    @Override
    public void failed(MailboxLease lease, MailboxFault fault) {
        faults.add(fault);
    }
}
