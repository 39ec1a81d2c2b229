package org.samtal.outbox;

import static org.samtal.access.Permission.CONVERSATION_REPLY;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samtal.access.Requires;
import org.samtal.file.Files;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Post;
import org.samtal.kernel.Settings;

/**
 * Takes outgoing messages in the transaction of the agent's click and hands each to one worker at a time.
 *
 * <p>A worker claims a message, keeps its exact bytes, notes when it is about to write the end, and reports through
 * {@link Deliveries}. Whatever dies in between, the row tells what may have happened.
 */
@Stateless
public class Outbox {

    @Inject
    OutboxRepository outbox;

    @Inject
    Files files;

    @Inject
    Post post;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<DeliveryChanged> changes;

    /** Puts a message in the outbox; it leaves after the commit of the running transaction. */
    @Requires(CONVERSATION_REPLY)
    public void enqueue(OutboundDraft draft) {
        var entry = new OutboxEntry(draft, clock.instant());
        outbox.add(entry);
        post.afterCommit(Destinations.OUTBOUND_MESSAGES, Long.toString(entry.id()));
    }

    /** Gives the message to the caller under a lease, or nothing when it is done, waits, or is in other hands. */
    @Requires(SYSTEM)
    public Optional<OutboundMessage> claim(long id) {
        if (outbox.claim(id, settings.nodeName())) {
            var settled = outbox.settled(id);
            return outbox.find(id).map(entry -> entry.claimed(settled));
        }
        outbox.find(id).filter(this::endedInDoubt).ifPresent(this::markUncertain);
        return Optional.empty();
    }

    /** Keeps the exact bytes of the message, so that a later try sends the same. */
    @Requires(SYSTEM)
    public void composed(OutboundMessage claimed, byte[] raw) {
        outbox.keepRaw(claimed, files.store(raw).sha256());
    }

    /** The bytes kept by an earlier try. */
    @Requires(SYSTEM)
    public Optional<byte[]> raw(long id) {
        var entry = outbox.find(id).orElseThrow(() -> new NotFound("outbox.missing"));
        return entry.rawSha256().map(files::read);
    }

    /** Commits that the end of the message may have been written; false when the lease is lost, so it must not be. */
    @Requires(SYSTEM)
    public boolean beforeFinalDot(OutboundMessage claimed) {
        return outbox.beforeFinalDot(claimed);
    }

    /** Messages that wait longer than they should, oldest first. */
    @Requires(SYSTEM)
    public List<Long> overdue(int limit) {
        return outbox.overdueIds(limit);
    }

    /**
     * Ends the leases of this node that none of its workers knows of, since it was restarted or the answer to a claim was lost
     * with the database, and that of a restore.
     */
    @Requires(SYSTEM)
    public void releaseLeases(Set<Long> inHand) {
        outbox.releaseLeases(settings.nodeName(), inHand);
        outbox.markRestored();
    }

    private boolean endedInDoubt(OutboxEntry entry) {
        return entry.state() == DeliveryState.CLAIMED
                && entry.finalDot()
                && entry.dueAt().isBefore(clock.instant());
    }

    private void markUncertain(OutboxEntry entry) {
        if (outbox.end(entry.claimed(Set.of()), DeliveryState.UNCERTAIN, Deliveries.CRASHED, Duration.ZERO)) {
            changes.fire(entry.changed(DeliveryState.UNCERTAIN));
        }
    }
}
