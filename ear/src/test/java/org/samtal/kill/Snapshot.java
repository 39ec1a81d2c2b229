package org.samtal.kill;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/**
 * Everything the product shows of mails and replies.
 *
 * @param conversations the Message-IDs of each conversation's incoming mails, in the order shown
 * @param replies how often each reply's text is stored
 * @param outgoing the state of each outgoing Message-ID
 * @param quarantined mails that could not be read
 */
record Snapshot(
        Map<String, List<String>> conversations,
        Map<String, Integer> replies,
        Map<String, String> outgoing,
        List<String> quarantined) {

    static final String SENT = "sent";
    static final String UNCERTAIN = "uncertain";

    private static final Set<String> ENDED = Set.of(SENT, "failed", UNCERTAIN);
    /** A try that a kill has cut short counts, so a recipient who has to wait may do so for the second pause, five minutes. */
    static final Duration AFTER_A_KILL = Duration.ofMinutes(7);

    /** After faults of all kinds it may be the third pause or one of those that follow, of thirty minutes. */
    static final Duration AFTER_MANY_FAULTS = Duration.ofMinutes(35);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Waits until nothing is on its way any more; what never settles is shown as it stands. */
    static Snapshot settled(Product product, Ledger ledger, Duration patience) {
        var end = Instant.now().plus(patience);
        while (!hasSent(product, ledger) && Instant.now().isBefore(end)) {
            Await.pause(BETWEEN_LOOKS);
        }
        var snapshot = of(product);
        while (!snapshot.hasStored(ledger) && Instant.now().isBefore(end)) {
            Await.pause(BETWEEN_LOOKS);
            snapshot = of(product);
        }
        return snapshot;
    }

    private static Snapshot of(Product product) {
        var desk = new Desk(product);
        var messages = product.rest().all("/conversations?limit=100").parallelStream()
                .map(Desk::id)
                .collect(Collectors.toConcurrentMap(id -> id, desk::messages));
        var replies = new HashMap<String, Integer>();
        var conversations = new HashMap<String, List<String>>();
        messages.forEach((id, rows) -> {
            conversations.put(id, incoming(rows));
            texts(rows).forEach(text -> replies.merge(text, 1, Integer::sum));
        });
        var quarantined = product.rest().all("/quarantine").stream()
                .map(JsonObject::toString)
                .toList();
        return new Snapshot(conversations, replies, outgoing(product), quarantined);
    }

    private static Map<String, String> outgoing(Product product) {
        var states = new HashMap<String, String>();
        for (var mail : product.rest().all("/outgoing-mails?limit=100")) {
            states.put(mail.getString("messageId"), mail.getString("state"));
        }
        return states;
    }

    private static boolean hasSent(Product product, Ledger ledger) {
        var outgoing = outgoing(product);
        return ENDED.containsAll(outgoing.values())
                && ledger.acceptedReplies().values().stream()
                        .allMatch(promise -> outgoing.containsKey(promise.messageId()));
    }

    private boolean hasStored(Ledger ledger) {
        var stored = conversations.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return stored.containsAll(ledger.acceptedMails().keySet()) && ENDED.containsAll(outgoing.values());
    }

    private static List<String> incoming(List<JsonObject> rows) {
        var ids = new ArrayList<String>();
        for (var row : rows) {
            if (row.getString("kind").equals("incoming")) {
                ids.add(row.getString("messageId"));
            }
        }
        return ids;
    }

    private static List<String> texts(List<JsonObject> rows) {
        return rows.stream()
                .filter(row -> row.getString("kind").equals("reply"))
                .map(row -> row.getString("text").strip())
                .toList();
    }
}
