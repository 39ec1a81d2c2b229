package org.samtal.kill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samtal.harness.Product;
import org.samtal.harness.ReceivedMail;
import org.samtal.harness.SmtpPeer;
import org.samtal.kill.Finding.Kind;

/** Compares the ledger with what the product shows and with what the next mail server received. */
final class Auditor {
    private final Ledger ledger;
    private final Snapshot stored;
    private final Map<String, List<ReceivedMail>> received;
    private final Instant end;
    private final List<Finding> findings = new ArrayList<>();

    Auditor(Ledger ledger, Snapshot stored, List<ReceivedMail> received) {
        this.ledger = ledger;
        this.stored = stored;
        this.received = received.stream()
                .collect(Collectors.groupingBy(mail -> mail.header("Message-ID").orElse("none")));
        end = Instant.now();
    }

    /** Waits until nothing is on its way any more, and judges. */
    static Verdict judge(Product product, SmtpPeer peer, Ledger ledger) {
        var stored = Snapshot.settled(product, ledger);
        return new Auditor(ledger, stored, peer.mails()).judge();
    }

    Verdict judge() {
        judgeMails();
        judgeOrder();
        judgeReplies();
        judgeSending();
        return new Verdict(
                ledger.acceptedMails().size(), ledger.acceptedReplies().size(), List.copyOf(findings));
    }

    private void judgeMails() {
        var times = new HashMap<String, Integer>();
        stored.conversations().values().forEach(ids -> ids.forEach(id -> times.merge(id, 1, Integer::sum)));
        ledger.acceptedMails().forEach((id, at) -> {
            if (!times.containsKey(id)) {
                find(Kind.LOST, "mail " + id, at);
            }
        });
        times.forEach((id, number) -> {
            var offered = ledger.offeredMails().get(id);
            if (number > 1) {
                find(Kind.DOUBLED, "mail " + id + " is stored " + number + " times", offered == null ? end : offered);
            }
            if (offered == null) {
                find(Kind.GHOST, "mail " + id, end);
            }
        });
        stored.quarantined().forEach(row -> find(Kind.LOST, "a good mail is in quarantine: " + row, end));
    }

    /** An answer of a customer stands in the conversation of the mail it answers, below it. */
    private void judgeOrder() {
        var places = new HashMap<String, List<String>>();
        stored.conversations().values().forEach(ids -> ids.forEach(id -> places.put(id, ids)));
        ledger.answers().forEach((answer, answered) -> {
            var ids = places.getOrDefault(answer, List.of());
            if (!ids.isEmpty()
                    && places.containsKey(answered)
                    && !ids.subList(0, ids.indexOf(answer)).contains(answered)) {
                find(
                        Kind.MISPLACED,
                        "mail " + answer + " does not stand below " + answered,
                        ledger.offeredMails().get(answer));
            }
        });
    }

    private void judgeReplies() {
        stored.replies().forEach((text, times) -> {
            var offered = ledger.offeredReplies().get(text);
            if (times > 1) {
                find(Kind.DOUBLED, "reply is stored " + times + " times: " + text, offered == null ? end : offered);
            }
            if (offered == null) {
                find(Kind.GHOST, "reply " + text, end);
            }
        });
        ledger.acceptedReplies().forEach((text, promise) -> {
            if (!stored.replies().containsKey(text)
                    || !stored.outgoing().containsKey(promise.messageId())
                    || !isIntact(text, promise.messageId())) {
                find(Kind.LOST, "reply " + text + " " + promise.messageId(), promise.at());
            }
        });
    }

    /** What arrived under the reply's Message-ID is the reply. */
    private boolean isIntact(String text, String messageId) {
        return received.getOrDefault(messageId, List.of()).stream()
                .allMatch(mail -> mail.text().contains(text));
    }

    /** What is called sent was received; what is uncertain may have been; nothing else is an end. */
    private void judgeSending() {
        stored.outgoing().forEach((id, state) -> {
            var mails = received.getOrDefault(id, List.of());
            if (state.equals(Snapshot.UNCERTAIN)) {
                find(Kind.UNCERTAIN, "reply " + id + ", received: " + mails.size(), moment(id));
            } else if (!state.equals(Snapshot.SENT) || mails.isEmpty()) {
                find(Kind.LOST, "reply " + id + " is " + state + ", received: " + mails.size(), moment(id));
            }
        });
        received.forEach((id, mails) -> {
            if (mails.size() > 1) {
                find(Kind.DOUBLED, "reply " + id + " was sent " + mails.size() + " times", moment(id));
            }
            if (!stored.outgoing().containsKey(id)) {
                find(Kind.GHOST, "sent " + id, moment(id));
            }
        });
    }

    private Instant moment(String id) {
        var arrivals = received.getOrDefault(id, List.of());
        return arrivals.isEmpty()
                ? ledger.acceptedReplies().values().stream()
                        .filter(promise -> promise.messageId().equals(id))
                        .map(Ledger.Promise::at)
                        .findFirst()
                        .orElse(end)
                : arrivals.get(0).at();
    }

    private void find(Kind kind, String what, Instant at) {
        findings.add(new Finding(kind, what, at));
    }
}
