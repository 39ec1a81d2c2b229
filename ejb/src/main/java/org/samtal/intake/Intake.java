package org.samtal.intake;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.conversation.Arrival;
import org.samtal.conversation.Conversations;
import org.samtal.conversation.InboundMessage;
import org.samtal.file.Files;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.Post;
import org.samtal.kernel.RfcIds;
import org.samtal.kernel.Settings;

/**
 * Accepts raw messages and sees each of them into a conversation, once.
 *
 * <p>Accepting is tiny and cannot fail on what a message contains; reading comes later and can be repeated. A message
 * that cannot be read ends in {@link Quarantine}, never in the void.
 */
@Stateless
public class Intake {

    private static final int MAXIMUM_ATTEMPTS = 4;
    private static final Duration PARENT_WAIT = Duration.ofMillis(250);

    @Inject
    IntakeRepository deliveries;

    @Inject
    Conversations conversations;

    @Inject
    Files files;

    @Inject
    FreshDeliveries fresh;

    @Inject
    Post post;

    @Inject
    Settings settings;

    /**
     * Stores a message for each of its inboxes. When this returns, the sender may be told that it was accepted. A
     * byte-equal copy is noted and not stored again.
     */
    @Requires(SYSTEM)
    public List<Long> accept(RawMessage raw) {
        var content = files.store(raw.content());
        var hash = raw.rfcMessageId().isBlank() ? "" : RfcIds.hash(raw.rfcMessageId());
        var accepted = new ArrayList<Long>();
        for (var target : raw.targets()) {
            var key = raw.channel() + ":" + target.inboxId() + ":" + content.sha256();
            var stored = deliveries.insert(key, raw, target, content, hash);
            if (stored.isPresent()) {
                accepted.add(stored.get().id());
                fresh.keep(stored.get());
                post.afterCommit(
                        Destinations.INBOUND_MESSAGES,
                        Long.toString(stored.get().id()));
            } else {
                deliveries.noteCopy(key);
            }
        }
        return accepted;
    }

    /**
     * Gives the message to the caller, or nothing when it is done or in other hands: what was accepted here a moment ago as
     * it is, everything else under a lease.
     */
    @Requires(SYSTEM)
    public Optional<ClaimedDelivery> claim(long id) {
        return fresh.take(id).or(() -> lease(id));
    }

    /** Puts a message that was read into its conversation and marks it done, in one transaction. */
    @Requires(SYSTEM)
    public Outcome deliver(ClaimedDelivery claimed, InboundMessage message) {
        if (waitsForParent(claimed, message)) {
            putOff(claimed);
            post.afterCommit(Destinations.INBOUND_MESSAGES, Long.toString(claimed.id()), PARENT_WAIT);
            return Outcome.WAITS_FOR_PARENT;
        }
        if (!deliveries.end(claimed, IntakeState.DONE, "")) {
            return Outcome.LEASE_LOST;
        }
        conversations.receive(message, new Arrival(claimed.inboxId(), claimed.receivedAt(), claimed.rawSha256()));
        return Outcome.DELIVERED;
    }

    /** Notes that a try failed: the next comes after a pause, and after the last the message goes to quarantine. */
    @Requires(SYSTEM)
    public void failed(ClaimedDelivery claimed, String reason) {
        if (claimed.attempt() >= MAXIMUM_ATTEMPTS) {
            deliveries.end(claimed, IntakeState.QUARANTINED, reason);
        } else {
            deliveries.giveBack(claimed, Duration.ofSeconds(5L * claimed.attempt()), true, reason);
        }
    }

    /** Messages that wait longer than they should, oldest first; asking puts the next look at them off. */
    @Requires(SYSTEM)
    public List<Long> overdue(int limit) {
        var ids = deliveries.overdueIds(limit);
        if (!ids.isEmpty()) {
            deliveries.postpone(ids);
        }
        return ids;
    }

    /** Ends the leases this node held before it was restarted, and makes what waits due at once. */
    @Requires(SYSTEM)
    public void releaseLeases() {
        deliveries.releaseLeases(settings.nodeName());
    }

    /** What waits to be read and what could not be, for those who watch the installation. */
    @Requires(SYSTEM)
    public IntakeBacklog backlog() {
        return deliveries.backlog();
    }

    private Optional<ClaimedDelivery> lease(long id) {
        return deliveries.claim(id, settings.nodeName()).map(claimed -> claimed.with(files.read(claimed.rawSha256())));
    }

    private void putOff(ClaimedDelivery claimed) {
        if (claimed.leased()) {
            deliveries.giveBack(claimed, PARENT_WAIT, false, "");
        } else {
            fresh.keep(claimed);
        }
    }

    private boolean waitsForParent(ClaimedDelivery claimed, InboundMessage message) {
        return !message.references().isEmpty()
                && deliveries.awaits(
                        claimed, message.references().stream().map(RfcIds::hash).toList());
    }
}
