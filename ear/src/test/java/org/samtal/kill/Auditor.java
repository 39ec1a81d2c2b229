package org.samtal.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samtal.harness.Await;
import org.samtal.harness.Product;
import org.samtal.harness.ReceivedMail;
import org.samtal.harness.SmtpPeer;
import org.samtal.kill.Finding.Kind;

/** Compares the ledger with what the product shows and with what the next mail server received. */
final class Auditor {
    /** What administrators are told of mailboxes that fail is no reply. */
    private static final String NOTICE = "<samtal-own.notice-";

    private static final Duration COPIES_STORED = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final Snapshot stored;
    private final Map<String, List<ReceivedMail>> received;
    private final List<String> copies;
    private final Instant end;
    private final List<Finding> findings = new ArrayList<>();

    Auditor(Ledger ledger, Snapshot stored, List<ReceivedMail> received, List<String> copies) {
        this.ledger = ledger;
        this.stored = stored;
        this.copies = copies;
        this.received = received.stream()
                .collect(Collectors.groupingBy(mail -> mail.header("Message-ID").orElse("none")));
        this.received.keySet().removeIf(id -> id.startsWith(NOTICE));
        end = Instant.now();
    }

    /** Waits until nothing is on its way any more, and judges. */
    static Verdict judge(Product product, SmtpPeer peer, Ledger ledger) {
        var stored = Snapshot.settled(product, ledger, Snapshot.AFTER_A_KILL);
        return new Auditor(ledger, stored, peer.mails(), List.of()).judge();
    }

    /** The same with the copies in the mailbox that answers leave through. */
    static Verdict judge(Victim victim, Ledger ledger, Duration patience) {
        var mailbox = victim.dovecot();
        var stored = Snapshot.settled(victim.product(), ledger, patience);
        var through = stored.outgoing().entrySet().stream()
                .filter(reply -> reply.getValue().equals(Snapshot.SENT))
                .filter(reply -> isThroughMailbox(reply.getKey()))
                .count();
        var end = Instant.now().plus(COPIES_STORED);
        while (ids(mailbox.sent()).size() < through && Instant.now().isBefore(end)) {
            Await.pause(Duration.ofMillis(200));
        }
        return new Auditor(ledger, stored, victim.peer().mails(), ids(mailbox.sent())).judge();
    }

    private static List<String> ids(List<String> mails) {
        return mails.stream()
                .map(mail -> new ReceivedMail("", List.of(), mail.getBytes(ISO_8859_1), Instant.EPOCH))
                .map(mail -> mail.header("Message-ID").orElse("none"))
                .toList();
    }

    /** Its address names the mailbox's domain, where the inbox's own address would name that of the installation. */
    private static boolean isThroughMailbox(String messageId) {
        return messageId.endsWith(Victim.ADDRESS.substring(Victim.ADDRESS.indexOf('@')) + ">");
    }

    Verdict judge() {
        judgeMails();
        judgeOrder();
        judgeReplies();
        judgeSending();
        judgeCopies();
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
            var most = mails.stream()
                    .flatMap(mail -> mail.recipients().stream())
                    .collect(Collectors.groupingBy(recipient -> recipient, Collectors.counting()))
                    .values()
                    .stream()
                    .max(Long::compare)
                    .orElse(0L);
            if (most > 1) {
                find(Kind.DOUBLED, "reply " + id + " was sent " + most + " times to the same recipient", moment(id));
            }
            if (!stored.outgoing().containsKey(id)) {
                find(Kind.GHOST, "sent " + id, moment(id));
            }
        });
    }

    /** What left through the mailbox lies once in its folder of sent mails, and nothing else does. */
    private void judgeCopies() {
        var times = copies.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        times.forEach((id, number) -> {
            if (number > 1) {
                find(Kind.DOUBLED, "the copy of reply " + id + " is there " + number + " times", moment(id));
            }
            if (!stored.outgoing().containsKey(id)) {
                find(Kind.GHOST, "copied " + id, moment(id));
            }
        });
        stored.outgoing().forEach((id, state) -> {
            if (state.equals(Snapshot.SENT) && isThroughMailbox(id) && !times.containsKey(id)) {
                find(Kind.LOST, "the copy of reply " + id, moment(id));
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
