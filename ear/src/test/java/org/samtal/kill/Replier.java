package org.samtal.kill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** A program of an agent's: it answers the latest conversations and repeats a request under its key until it is told. */
final class Replier extends Worker {
    /** Whose mailbox is busy at first. */
    static final String BUSY = "busy-";

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Rest rest;
    private final Ledger ledger;
    private final boolean copies;
    private List<JsonObject> rows = List.of();
    private String path;
    private JsonObject body;
    private String key;

    /** With copies to others, every answer has a second recipient, who has to wait. */
    Replier(Product product, Ledger ledger, boolean copies) {
        super(PAUSE);
        rest = product.rest();
        this.ledger = ledger;
        this.copies = copies;
    }

    @Override
    boolean begin() {
        look();
        if (rows.isEmpty()) {
            return false;
        }
        var chosen = rows.get(ThreadLocalRandom.current().nextInt(rows.size()));
        path = "/conversations/" + Desk.id(chosen) + "/replies";
        key = UUID.randomUUID().toString();
        var answer = Json.createObjectBuilder().add("text", "Answer " + key);
        if (copies) {
            answer.add(
                            "to",
                            Json.createArrayBuilder()
                                    .add(chosen.getJsonObject("contact").getString("email")))
                    .add("cc", Json.createArrayBuilder().add(BUSY + key + "@example.com"));
        }
        body = answer.build();
        ledger.offerReply(body.getString("text"));
        return true;
    }

    @Override
    boolean attempt() {
        try {
            var answer = rest.post(path, body, key);
            if (answer.status() == 503) {
                countPostponed();
            }
            if (answer.status() >= 500) {
                return false;
            }
            var message = answer.expect(201).json();
            ledger.acceptReply(body.getString("text"), message.getString("messageId"));
            return true;
        } catch (UncheckedIOException serverGone) {
            return false;
        }
    }

    /** Looks at the latest conversations; without an answer those of before will do. */
    private void look() {
        try {
            var answer = rest.get("/conversations?limit=50");
            if (answer.status() == 200) {
                rows = answer.items();
            }
        } catch (UncheckedIOException serverGone) {
            // The next request will wait for it.
        }
    }
}
