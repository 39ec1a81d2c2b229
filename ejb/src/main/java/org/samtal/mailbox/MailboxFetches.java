package org.samtal.mailbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.kernel.SecretBox;
import org.samtal.kernel.Settings;

/**
 * Hands each mailbox to one worker of one node under a lease, and takes its reports.
 *
 * <p>The lease is on the database's clock. A worker that lost it, because its node slept or died, changes nothing any more.
 */
@Stateless
public class MailboxFetches {

    private static final Duration BETWEEN_OLDER = Duration.ofSeconds(1);

    @Inject
    MailboxRepository mailboxes;

    @Inject
    SecretBox box;

    @Inject
    Settings settings;

    @Inject
    Event<MailboxesChanged> changes;

    /** Mailboxes to be fetched now, those that wait longest first; failing ones are asked for apart, lest they crowd out others. */
    @Requires(SYSTEM)
    public List<Long> due(boolean failing, int limit) {
        return mailboxes.dueIds(failing, limit);
    }

    /** Gives the mailbox to the caller, or nothing when it is paused, gone or in other hands. */
    @Requires(SYSTEM)
    public Optional<ClaimedMailbox> claim(long id) {
        return mailboxes.claim(id, settings.nodeName())
                ? mailboxes
                        .find(id)
                        .map(mailbox -> new ClaimedMailbox(
                                mailbox.lease(),
                                mailbox.draft(),
                                box.open(mailbox.receivingPassword(), mailbox.receivingOwner())))
                : Optional.empty();
    }

    /** Notes that the password of a mailbox can't be opened, so that somebody looks. */
    @Requires(SYSTEM)
    public void locked(long id) {
        if (mailboxes.claim(id, settings.nodeName())) {
            mailboxes
                    .find(id)
                    .ifPresent(mailbox -> failed(mailbox.lease(), new MailboxFault(MailboxProblem.SECRET, "")));
        }
    }

    /**
     * What was there, or as much of it as one visit takes, is ours. New mail that is left is fetched at once; older mail after a
     * moment, so that what comes meanwhile does not queue up behind it; otherwise the next look comes after the pause that is set.
     */
    @Requires(SYSTEM)
    public void succeeded(MailboxLease lease, Remaining remaining) {
        mailboxes.succeeded(
                lease,
                switch (remaining) {
                    case NEW_MAIL -> Duration.ZERO;
                    case OLDER_MAIL -> BETWEEN_OLDER;
                    case NOTHING -> settings.mailboxPause();
                });
        changes.fire(new MailboxesChanged());
    }

    /** The fetch broke off; what was stored before stays, and the next try comes after a growing pause. */
    @Requires(SYSTEM)
    public void failed(MailboxLease lease, MailboxFault fault) {
        mailboxes
                .find(lease.mailboxId())
                .ifPresent(mailbox -> mailboxes.failed(lease, fault, FetchSchedule.after(mailbox.failures())));
        changes.fire(new MailboxesChanged());
    }

    /** Ends the leases this node held before it was restarted. */
    @Requires(SYSTEM)
    public void releaseLeases() {
        mailboxes.releaseLeases(settings.nodeName());
    }
}
