package org.samtal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.Conversations;
import org.samtal.conversation.InboundMessage;
import org.samtal.conversation.Incoming;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.EmailAddress;
import org.samtal.kernel.Post;
import org.samtal.kernel.RfcIds;

class IntakeTest {

    private static final long INBOX = 1;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Table table = new Table();
    private final Predecessors unstored = new Predecessors();
    private final Stored stored = new Stored();
    private final Nudges nudges = new Nudges();
    private final Intake intake = new Intake();

    IntakeTest() {
        intake.deliveries = table;
        intake.predecessors = new Found(unstored);
        intake.conversations = stored;
        intake.post = nudges;
        intake.fresh = new FreshDeliveries();
        intake.fresh.clock = Clock.systemUTC();
        intake.replies = new WaitingReplies();
    }

    /** Somebody who took it without a lease was slow, so it was leased to another; both have read it at the same time. */
    @Test
    void messageInTwoHandsShouldBeStoredOnce() {
        var slow = read(claimed(7, false), "<seven@example.com>");
        var leased = read(claimed(7, true), "<seven@example.com>");
        table.held.add(leased.claimed());

        var outcomes = intake.deliver(List.of(slow, leased));

        assertEquals(List.of(Outcome.LEASE_LOST, Outcome.DELIVERED), outcomes);
        assertEquals(List.of("<seven@example.com>"), stored.messageIds);
    }

    @Test
    void messagesShouldBeStoredInTheOrderTheyWereAcceptedIn() {
        var seven = read(claimed(7, false), "<seven@example.com>");
        var eight = read(claimed(8, false), "<eight@example.com>");
        table.held.addAll(Set.of(seven.claimed(), eight.claimed()));

        intake.deliver(List.of(eight, seven));

        assertEquals(List.of("<seven@example.com>", "<eight@example.com>"), stored.messageIds);
    }

    @Test
    void replyShouldWaitForTheMailItAnswersAndComeRightBehindIt() {
        var parent = read(claimed(7, false), "<seven@example.com>");
        var reply = read(claimed(8, false), "<eight@example.com>", "<seven@example.com>");
        table.held.addAll(Set.of(parent.claimed(), reply.claimed()));
        unstored.addMessage(MessageKey.of(INBOX, "<seven@example.com>"), 7);

        assertEquals(List.of(Outcome.WAITS_FOR_EARLIER), intake.deliver(List.of(reply)));
        assertEquals(List.of("8 after PT1S"), nudges.sent);
        assertEquals(List.of(Outcome.DELIVERED), intake.deliver(List.of(parent)));
        assertEquals(List.of("8 after PT1S", "8 after PT0S"), nudges.sent);
        assertEquals(List.of("<seven@example.com>"), stored.messageIds);
    }

    /** References may name the message itself, or one that came later. */
    @Test
    void messageShouldNotWaitForWhatCameAfterIt() {
        var one = read(claimed(7, false), "<seven@example.com>", "<seven@example.com>");
        table.held.add(one.claimed());
        unstored.addMessage(MessageKey.of(INBOX, "<seven@example.com>"), 7);

        assertEquals(List.of(Outcome.DELIVERED), intake.deliver(List.of(one)));
    }

    /** Both answer a message that was stored long ago; another worker still reads the first of them. */
    @Test
    void messageShouldWaitForAnEarlierOneOfItsThread() {
        var later = read(claimed(8, false, "<one@example.com>"), "<eight@example.com>", "<one@example.com>");
        table.held.add(later.claimed());
        unstored.addToThread(MessageKey.of(INBOX, "<one@example.com>"), 7);

        assertEquals(List.of(Outcome.WAITS_FOR_EARLIER), intake.deliver(List.of(later)));
        assertEquals(List.of(), stored.messageIds);
    }

    @Test
    void messageShouldNotOvertakeOneOfItsThreadThatHasToWait() {
        var waits = read(claimed(8, false, "<one@example.com>"), "<eight@example.com>", "<seven@example.com>");
        var later = read(claimed(9, false, "<one@example.com>"), "<nine@example.com>", "<one@example.com>");
        table.held.addAll(Set.of(waits.claimed(), later.claimed()));
        unstored.addMessage(MessageKey.of(INBOX, "<seven@example.com>"), 7);

        intake.deliver(List.of(later, waits));

        assertEquals(List.of(), stored.messageIds);
    }

    @Test
    void messagesOfOneThreadShouldNotWaitForEachOtherWhereTheyAreStoredTogether() {
        var eight = read(claimed(8, false, "<one@example.com>"), "<eight@example.com>", "<one@example.com>");
        var nine = read(claimed(9, false, "<one@example.com>"), "<nine@example.com>", "<one@example.com>");
        table.held.addAll(Set.of(eight.claimed(), nine.claimed()));

        intake.deliver(List.of(nine, eight));

        assertEquals(List.of("<eight@example.com>", "<nine@example.com>"), stored.messageIds);
    }

    private static ClaimedDelivery claimed(long id, boolean leased) {
        return claimed(id, leased, "");
    }

    private static ClaimedDelivery claimed(long id, boolean leased, String thread) {
        return new ClaimedDelivery(
                id,
                1,
                leased,
                INBOX,
                ChannelKind.EMAIL,
                "ada@example.com",
                "support@example.org",
                NOW,
                thread.isEmpty() ? Optional.empty() : Optional.of(RfcIds.hash(thread)),
                "",
                new byte[0]);
    }

    private static ReadDelivery read(ClaimedDelivery claimed, String messageId, String... references) {
        var message = new InboundMessage(
                ChannelKind.EMAIL,
                new EmailAddress("ada@example.com"),
                "Ada",
                "support@example.org",
                List.of(),
                List.of(),
                List.of(),
                "Charger",
                NOW,
                "Hello",
                5,
                Optional.empty(),
                List.of(),
                messageId,
                List.of(references),
                List.of(),
                false,
                false,
                Optional.empty());
        return new ReadDelivery(claimed, message);
    }

    /** The table of deliveries, as far as a delivery asks it: who holds what, and what is still to be stored. */
    private static final class Table extends IntakeRepository {
        private final Set<ClaimedDelivery> held = new HashSet<>();

        @Override
        Set<ClaimedDelivery> end(List<ClaimedDelivery> claimed, IntakeState state, String reason) {
            return claimed.stream().filter(held::contains).collect(Collectors.toSet());
        }
    }

    /** What the table would say is to be stored first. */
    private static final class Found extends PredecessorRepository {
        private final Predecessors found;

        Found(Predecessors found) {
            this.found = found;
        }

        @Override
        Predecessors of(List<ReadDelivery> read) {
            return found;
        }
    }

    private static final class Stored extends Conversations {
        private final List<String> messageIds = new ArrayList<>();

        @Override
        public void receive(List<Incoming> messages) {
            messages.forEach(one -> messageIds.add(one.message().messageId()));
        }
    }

    private static final class Nudges extends Post {
        private final List<String> sent = new ArrayList<>();

        @Override
        public void afterCommit(Destinations to, String text, Duration delay) {
            sent.add(text + " after " + delay);
        }

        @Override
        public void afterCommit(Destinations to, String text) {
            afterCommit(to, text, Duration.ZERO);
        }
    }
}
