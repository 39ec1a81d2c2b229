package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SystemTest;

/** History from another product: comes in once, with its own times, and nothing happens because of it. */
@SystemTest
class ImportIT {
    private static final String ASKED = "2026-09-30T07:12:00Z";
    private static final String ANSWERED = "2026-09-30T07:40:00Z";

    private final Product product;
    private final Rest rest;
    private final Desk desk;
    private final SmtpPeer peer;

    ImportIT(Product product, Rest rest, SmtpPeer peer) {
        this.product = product;
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
    }

    @Test
    void conversationShouldKeepItsTimes() {
        var conversation = imported(conversation(incoming(), reply(Product.ADMIN)));

        var read = rest.read("/conversations/" + conversation);
        var messages = desk.messages(conversation);

        assertEquals(ANSWERED, read.getString("lastMessageAt"));
        assertEquals(
                List.of(ASKED, ANSWERED),
                messages.stream().map(message -> message.getString("sentAt")).toList());
        assertEquals(
                List.of("incoming", "reply"),
                messages.stream().map(message -> message.getString("kind")).toList());
        assertTrue(messages.get(1).isNull("delivery"));
    }

    @Test
    void messagesShouldBeSortedByTheirTimes() {
        var conversation = imported(conversation(reply(Product.ADMIN), incoming()));

        assertEquals("incoming", desk.messages(conversation).get(0).getString("kind"));
    }

    @Test
    void conversationShouldComeClosedAndAssignedAsItWas() {
        var mona = Colleague.hired(product, "agent");
        var conversation = imported(conversation(incoming(), reply(mona.email()))
                .add("status", "closed")
                .add("assigneeEmail", mona.email()));

        var read = rest.read("/conversations/" + conversation);

        assertEquals("closed", read.getString("status"));
        assertEquals(mona.id(), Desk.id(read.getJsonObject("assignee")));
        assertEquals(mona.id(), Desk.id(desk.messages(conversation).get(1).getJsonObject("author")));
    }

    @Test
    void htmlShouldBeMadeSafe() {
        var message = incoming().remove("text").add("html", "<p onclick=\"x()\">Hi</p><script>alert(1)</script>");

        var stored = desk.messages(imported(conversation(message))).get(0);

        assertEquals("<p>Hi</p>", stored.getString("html"));
        assertEquals("Hi", stored.getString("text"));
    }

    @Test
    void nothingShouldBeSent() {
        var before = rest.all("/outgoing-mails").size();
        var conversation = imported(conversation(incoming(), reply(Product.ADMIN)));

        desk.awaitDelivery(conversation, Desk.id(desk.reply(conversation, "Sent now")), "sent");

        assertEquals(before + 1, rest.all("/outgoing-mails").size());
        assertTrue(peer.mails().stream().noneMatch(mail -> mail.text().contains("Hold the button for ten seconds")));
    }

    @Test
    void conversationShouldComeInOnce() {
        var batch = batch(conversation(incoming()));

        var first = rest.post("/imports", batch).expect(200).items().get(0);
        var second = rest.post("/imports", batch).expect(200).items().get(0);

        assertTrue(first.getBoolean("created"));
        assertTrue(!second.getBoolean("created"));
        assertEquals(first.get("conversationId"), second.get("conversationId"));
        assertEquals(1, desk.messages(first.get("conversationId").toString()).size());
    }

    @Test
    void conversationShouldComeInOnceHoweverManySendIt() throws Exception {
        var batch = batch(conversation(incoming()), conversation(incoming()));
        Callable<List<JsonObject>> call =
                () -> rest.post("/imports", batch).expect(200).items();
        var callers = Executors.newFixedThreadPool(8);
        try {
            var ids = new HashSet<String>();
            var created = 0;
            for (var answer : callers.invokeAll(java.util.Collections.nCopies(8, call))) {
                for (var item : answer.get()) {
                    ids.add(item.get("conversationId").toString());
                    created += item.getBoolean("created") ? 1 : 0;
                }
            }
            assertEquals(2, ids.size());
            assertEquals(2, created);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void laterMailShouldJoinByTheMessageId() {
        var customer = Desk.unique("ada") + "@example.com";
        var messageId = "<" + UUID.randomUUID() + "@example.com>";
        var conversation = imported(conversation(incoming().add("messageId", messageId))
                .add("contact", Json.createObjectBuilder().add("email", customer)));

        var joined = desk.receive(desk.mailFrom(customer).inReplyTo(messageId));

        assertEquals(conversation, Desk.id(joined));
    }

    @Test
    void replyShouldHangInTheImportedThread() {
        var messageId = "<" + UUID.randomUUID() + "@example.com>";
        var conversation = imported(conversation(incoming().add("messageId", messageId)));

        desk.awaitDelivery(conversation, Desk.id(desk.reply(conversation, "Hello again")), "sent");

        var sent = peer.mails().stream()
                .filter(mail -> mail.text().contains("In-Reply-To: " + messageId))
                .count();
        assertEquals(1, sent);
    }

    @Test
    void oneWrongConversationShouldKeepAllOut() {
        var good = conversation(incoming()).build();
        var wrong = conversation(reply("nobody@nordvik.example")).build();

        var answer = rest.post("/imports", batch(Json.createObjectBuilder(good), Json.createObjectBuilder(wrong)));
        var later = rest.post("/imports", batch(Json.createObjectBuilder(good))).expect(200);

        assertTrue(later.items().get(0).getBoolean("created"));
        assertEquals(
                "conversations[1].messages[0].authorEmail",
                answer.expect(422).json().getString("field"));
    }

    @Test
    void someHundredConversationsShouldComeInWithOneCall() {
        var many = IntStream.range(0, 300)
                .mapToObj(number -> conversation(incoming(), reply(Product.ADMIN), incoming()))
                .toArray(JsonObjectBuilder[]::new);

        var results = rest.post("/imports", batch(many)).expect(200).items();

        assertEquals(
                300,
                results.stream().filter(result -> result.getBoolean("created")).count());
        assertEquals(
                3,
                desk.messages(results.get(299).get("conversationId").toString()).size());
    }

    @Test
    void feedShouldNameWhatCameIn() {
        var before = rest.read("/feed").getString("next");
        var conversation = imported(conversation(incoming()));

        var changes = rest.get("/feed?limit=200&after=" + Rest.encode(before)).expect(200);

        assertTrue(changes.items().stream()
                .anyMatch(change -> change.get("conversationId").toString().equals(conversation)
                        && change.getString("kind").equals("changed")));
    }

    private String imported(JsonObjectBuilder conversation) {
        var result =
                rest.post("/imports", batch(conversation)).expect(200).items().get(0);
        return result.get("conversationId").toString();
    }

    private static JsonObject batch(JsonObjectBuilder... conversations) {
        var all = Json.createArrayBuilder();
        for (var conversation : conversations) {
            all.add(conversation);
        }
        return Json.createObjectBuilder().add("conversations", all).build();
    }

    private JsonObjectBuilder conversation(JsonObjectBuilder... messages) {
        var inbox = rest.get("/inboxes").expect(200).items().get(0);
        return Json.createObjectBuilder()
                .add("externalId", Desk.unique("old"))
                .add("inboxId", inbox.get("id"))
                .add("contact", Json.createObjectBuilder().add("name", "Ada").add("email", "ada@example.com"))
                .add("subject", "The charger does not start")
                .add("status", "open")
                .add("messages", array(messages));
    }

    private static JsonArrayBuilder array(JsonObjectBuilder... messages) {
        var array = Json.createArrayBuilder();
        for (var message : messages) {
            array.add(message);
        }
        return array;
    }

    private static JsonObjectBuilder incoming() {
        return Json.createObjectBuilder()
                .add("kind", "incoming")
                .add("sentAt", ASKED)
                .add("text", "It does not start.");
    }

    private static JsonObjectBuilder reply(String author) {
        return Json.createObjectBuilder()
                .add("kind", "reply")
                .add("authorEmail", author)
                .add("sentAt", ANSWERED)
                .add("text", "Hold the button for ten seconds.");
    }
}
