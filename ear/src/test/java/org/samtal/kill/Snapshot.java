package org.samtal.kill;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/**
 * Everything the product shows of mails and replies: how often each incoming Message-ID and each reply's text is stored,
 * and the state of each outgoing Message-ID.
 */
record Snapshot(Map<String, Integer> mails, Map<String, Integer> replies, Map<String, String> outgoing) {
    private static final Set<String> ENDED = Set.of("sent", "failed", "uncertain");

    static Snapshot of(Product product) {
        var desk = new Desk(product);
        var mails = new HashMap<String, Integer>();
        var replies = new HashMap<String, Integer>();
        for (var conversation : product.rest().all("/conversations?limit=100")) {
            for (var message : desk.messages(Desk.id(conversation))) {
                count(message, mails, replies);
            }
        }
        var outgoing = new HashMap<String, String>();
        for (var mail : product.rest().all("/outgoing-mails?limit=100")) {
            outgoing.put(mail.getString("messageId"), mail.getString("state"));
        }
        return new Snapshot(mails, replies, outgoing);
    }

    /** Whether all that was promised has come to its end. */
    boolean settles(Ledger ledger) {
        return mails.keySet().containsAll(ledger.acceptedMails())
                && outgoing.keySet().containsAll(ledger.acceptedReplies().values())
                && ENDED.containsAll(outgoing.values());
    }

    int uncertain() {
        return (int) outgoing.values().stream().filter("uncertain"::equals).count();
    }

    private static void count(JsonObject message, Map<String, Integer> mails, Map<String, Integer> replies) {
        switch (message.getString("kind")) {
            case "incoming" -> mails.merge(message.getString("messageId"), 1, Integer::sum);
            case "reply" -> replies.merge(message.getString("text").strip(), 1, Integer::sum);
            default -> {
                // Events and comments are nobody's promise.
            }
        }
    }
}
