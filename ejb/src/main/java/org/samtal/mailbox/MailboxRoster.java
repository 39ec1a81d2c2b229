package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.inbox.InboxSender;

/**
 * Keeps in memory what every page and every opened conversation asks of mailboxes: who sends, which addresses are ours, how
 * many fail.
 *
 * <p>A change on this node is seen at once, one on another after {@link #FRESH}. Nothing is decided for good by what is up
 * to that old: a mailbox that has gone meanwhile hands its replies to the fallback address when they are sent.
 */
@ApplicationScoped
class MailboxRoster {

    static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    MailboxRepository mailboxes;

    @Inject
    Clock clock;

    private final AtomicLong changes = new AtomicLong();
    private volatile Roll kept = Roll.NONE;

    /** Those of the inbox whose servers take our replies and that work, the oldest first. */
    List<Connected> senders(long inboxId) {
        return roll().sending().stream()
                .filter(mailbox -> mailbox.inboxId() == inboxId)
                .toList();
    }

    /** The addresses of all. */
    Set<String> addresses() {
        return roll().addresses();
    }

    /** How many somebody has to look at. */
    long failing() {
        return roll().failing();
    }

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) MailboxesChanged change) {
        forget();
    }

    void forget() {
        changes.incrementAndGet();
        kept = Roll.NONE;
    }

    private Roll roll() {
        var known = kept;
        var now = clock.instant();
        if (now.isBefore(known.until())) {
            return known;
        }
        var seen = changes.get();
        var read = read(now.plus(FRESH));
        // What was read before somebody changed it is for this caller alone.
        if (seen == changes.get()) {
            kept = read;
        }
        return read;
    }

    private Roll read(Instant until) {
        var addresses = mailboxes.addresses().stream()
                .flatMap(lines -> Stream.of(lines.split("\n")))
                .collect(Collectors.toUnmodifiableSet());
        return new Roll(
                mailboxes.senders().stream().map(Mailbox::connected).toList(),
                addresses,
                addresses.isEmpty() ? 0 : mailboxes.figures().failing(),
                until);
    }

    /** A mailbox that sends; its own address is the first. */
    record Connected(long inboxId, List<String> addresses, InboxSender sender) {

        boolean has(String address) {
            return addresses.contains(address);
        }

        InboxSender from(String address) {
            return new InboxSender(sender.mailboxId(), address, sender.senderName(), sender.namesAgent());
        }
    }

    private record Roll(List<Connected> sending, Set<String> addresses, long failing, Instant until) {
        private static final Roll NONE = new Roll(List.of(), Set.of(), 0, Instant.MIN);
    }
}
