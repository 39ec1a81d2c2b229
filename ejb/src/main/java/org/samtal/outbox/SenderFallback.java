package org.samtal.outbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.inbox.Inboxes;

/**
 * Lets the fallback address of an inbox take over a mail whose mailbox can't send it.
 *
 * <p>Only what no server can have seen becomes another mail: not one that was sent again, and not one that somebody has
 * got already.
 */
@Stateless
public class SenderFallback {

    @Inject
    OutboxRepository outbox;

    @Inject
    Inboxes inboxes;

    /** The message as it leaves from the fallback address; empty where it has to stay what it is, or the lease is lost. */
    @Requires(SYSTEM)
    public Optional<OutboundMessage> take(OutboundMessage claimed) {
        var address = inboxes.address(claimed.draft().inboxId()).address();
        return claimed.settled().isEmpty() && outbox.leaveFrom(claimed, address)
                ? outbox.find(claimed.id()).map(entry -> entry.claimed(claimed.settled()))
                : Optional.empty();
    }
}
