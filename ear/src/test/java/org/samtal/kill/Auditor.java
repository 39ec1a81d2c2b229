package org.samtal.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samtal.harness.Await;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** Compares the ledger with what the product shows and with what the next mail server received. */
final class Auditor {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Product product;
    private final SmtpPeer peer;
    private final Ledger ledger;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> ghosts = new ArrayList<>();

    Auditor(Product product, SmtpPeer peer, Ledger ledger) {
        this.product = product;
        this.peer = peer;
        this.ledger = ledger;
    }

    /** Waits until nothing is on its way any more, and judges. */
    Verdict judge() {
        var stored = settled();
        judgeMails(stored);
        judgeReplies(stored);
        product.rest().all("/quarantine").forEach(row -> ghosts.add("quarantined: " + row));
        var mails = ledger.acceptedMails().size();
        var replies = ledger.acceptedReplies().size();
        return new Verdict(mails, replies, lost, doubled, ghosts, stored.uncertain());
    }

    /** What never settles is judged as it stands. */
    private Snapshot settled() {
        var end = Instant.now().plus(PATIENCE);
        var snapshot = Snapshot.of(product);
        while (!snapshot.settles(ledger) && Instant.now().isBefore(end)) {
            Await.pause(BETWEEN_LOOKS);
            snapshot = Snapshot.of(product);
        }
        return snapshot;
    }

    private void judgeMails(Snapshot stored) {
        for (var id : ledger.acceptedMails()) {
            if (!stored.mails().containsKey(id)) {
                lost.add("mail " + id);
            }
        }
        stored.mails().forEach((id, times) -> {
            if (times > 1) {
                doubled.add("mail " + id);
            }
            if (!ledger.offeredMails().contains(id)) {
                ghosts.add("mail " + id);
            }
        });
    }

    private void judgeReplies(Snapshot stored) {
        var received = received();
        stored.replies().forEach((text, times) -> {
            if (times > 1) {
                doubled.add("reply stored: " + text);
            }
            if (!ledger.offeredReplies().contains(text)) {
                ghosts.add("reply " + text);
            }
        });
        received.forEach((id, times) -> {
            if (times > 1) {
                doubled.add("reply sent: " + id);
            }
        });
        ledger.acceptedReplies().forEach((text, id) -> {
            var state = stored.outgoing().getOrDefault(id, "missing");
            if (!stored.replies().containsKey(text) || !isAccountedFor(state, received.containsKey(id))) {
                lost.add("reply %s %s is %s, received: %s".formatted(text, id, state, received.containsKey(id)));
            }
        });
    }

    /** What is called sent was received; what is uncertain may have been. */
    private static boolean isAccountedFor(String state, boolean received) {
        return state.equals("uncertain") || (state.equals("sent") && received);
    }

    private Map<String, Long> received() {
        return peer.mails().stream()
                .collect(
                        Collectors.groupingBy(mail -> mail.header("Message-ID").orElse("none"), Collectors.counting()));
    }
}
