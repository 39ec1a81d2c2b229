package org.samtal.mailbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;

/** Which mailboxes are watched between two visits, and which of them wants one now. */
@Stateless
public class MailboxWatches {

    @Inject
    MailboxRepository mailboxes;

    /** Mailboxes that work and have been visited. */
    @Requires(SYSTEM)
    public List<WatchedMailbox> watched(int limit) {
        return mailboxes.watched(limit);
    }

    /** The server says that there is something new. */
    @Requires(SYSTEM)
    public void wake(long id) {
        mailboxes.wake(id);
    }
}
