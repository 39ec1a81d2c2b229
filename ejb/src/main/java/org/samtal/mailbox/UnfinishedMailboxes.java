package org.samtal.mailbox;

import static org.samtal.access.Permission.INBOX_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;

/** Keeps what an administrator has entered of a mailbox that is not connected yet: one each, and never a password (S21). */
@Stateless
public class UnfinishedMailboxes {

    @Inject
    UnfinishedMailboxRepository unfinished;

    @Inject
    CurrentActor currentActor;

    /** What this administrator has begun. */
    @Requires(INBOX_MANAGE)
    public Optional<UnfinishedMailbox> mine() {
        return unfinished.of(currentActor.agentId());
    }

    /** Keeps it in place of what was kept before. */
    @Requires(INBOX_MANAGE)
    public void keep(UnfinishedMailbox.Entries entries) {
        unfinished.keep(currentActor.agentId(), entries.text());
    }

    /** Begins anew. */
    @Requires(INBOX_MANAGE)
    public void forget() {
        unfinished.forget(currentActor.agentId());
    }
}
