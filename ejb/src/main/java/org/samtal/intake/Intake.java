package org.samtal.intake;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.samtal.access.Requires;
import org.samtal.conversation.Conversations;
import org.samtal.file.Files;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.Post;
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
    private static final Duration EARLIER_WAIT = Duration.ofSeconds(1);

    @Inject
    IntakeRepository deliveries;

    @Inject
    PredecessorRepository predecessors;

    @Inject
    Conversations conversations;

    @Inject
    Files files;

    @Inject
    FreshDeliveries fresh;

    @Inject
    WaitingReplies replies;

    @Inject
    Post post;

    @Inject
    Settings settings;

    /**
     * Stores each message for each of its inboxes. When this returns, their senders may be told that they were accepted. A
     * byte-equal copy is noted and not stored again.
     */
    @Requires(SYSTEM)
    public void accept(List<RawMessage> raws) {
        var contents = files.store(raws.stream().map(RawMessage::content).toList());
        var arrived = IntStream.range(0, raws.size())
                .boxed()
                .flatMap(i -> raws.get(i).targets().stream()
                        .map(target -> new NewDelivery(raws.get(i), target, contents.get(i))))
                .sorted(Comparator.comparing(NewDelivery::key))
                .toList();
        var stored = deliveries.insert(arrived);
        for (var i = 0; i < arrived.size(); i++) {
            var copied = arrived.get(i);
            stored.get(i).ifPresentOrElse(this::readSoon, () -> deliveries.noteCopy(copied.key()));
        }
    }

    /**
     * Gives the message to the caller, or nothing when it is done or in other hands: what was accepted here a moment ago as
     * it is, everything else under a lease.
     */
    @Requires(SYSTEM)
    public Optional<ClaimedDelivery> claim(long id) {
        return fresh.take(id).or(() -> lease(id));
    }

    /**
     * Puts messages that were read into their conversations, in the order they were accepted in, and marks them done, all in
     * one transaction.
     *
     * @return what became of each, in the same order
     */
    @Requires(SYSTEM)
    public List<Outcome> deliver(List<ReadDelivery> read) {
        var inOrder = read.stream()
                .sorted(Comparator.comparing(one -> one.claimed().id()))
                .toList();
        var early = earlyReplies(inOrder);
        var ended = deliveries.end(
                read.stream()
                        .map(ReadDelivery::claimed)
                        .filter(claimed -> !early.contains(claimed))
                        .toList(),
                IntakeState.DONE,
                "");
        ended.forEach(claimed -> replies.take(claimed.id()).forEach(this::nudge));
        conversations.receive(inOrder.stream()
                .filter(one -> ended.contains(one.claimed()))
                .map(ReadDelivery::incoming)
                .toList());
        return read.stream().map(one -> outcome(one.claimed(), early, ended)).toList();
    }

    /** Notes that a try failed: the next comes after a pause, and after the last the message goes to quarantine. */
    @Requires(SYSTEM)
    public void failed(ClaimedDelivery claimed, String reason) {
        if (claimed.attempt() >= MAXIMUM_ATTEMPTS) {
            deliveries.end(List.of(claimed), IntakeState.QUARANTINED, reason);
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

    private void readSoon(ClaimedDelivery accepted) {
        fresh.keep(accepted);
        nudge(accepted.id());
    }

    /** Puts off those before which something of their inbox has to be stored that was accepted earlier. */
    private Set<ClaimedDelivery> earlyReplies(List<ReadDelivery> read) {
        var unstored = predecessors.of(read);
        var early = new HashSet<ClaimedDelivery>();
        for (var one : read) {
            unstored.before(one).ifPresent(earlier -> {
                early.add(one.claimed());
                one.thread()
                        .ifPresent(thread ->
                                unstored.addToThread(thread, one.claimed().id()));
                putOff(one.claimed(), earlier);
            });
        }
        return early;
    }

    private void putOff(ClaimedDelivery claimed, long earlier) {
        if (claimed.leased()) {
            deliveries.giveBack(claimed, EARLIER_WAIT, false, "");
        } else {
            fresh.keep(claimed);
        }
        replies.add(earlier, claimed.id());
        post.afterCommit(Destinations.INBOUND_MESSAGES, Long.toString(claimed.id()), EARLIER_WAIT);
    }

    private void nudge(long id) {
        post.afterCommit(Destinations.INBOUND_MESSAGES, Long.toString(id));
    }

    private static Outcome outcome(ClaimedDelivery claimed, Set<ClaimedDelivery> early, Set<ClaimedDelivery> ended) {
        if (early.contains(claimed)) {
            return Outcome.WAITS_FOR_EARLIER;
        }
        return ended.contains(claimed) ? Outcome.DELIVERED : Outcome.LEASE_LOST;
    }
}
