package org.samtal.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samtal.client.Mail;

/** What customers and agents do in most tests: a mail goes in, a conversation is there, an answer goes out. */
public final class Desk {
    private final Product product;
    private final Rest rest;

    public Desk(Product product) {
        this.product = product;
        rest = product.rest();
    }

    /** Text that no other test uses: for subjects, and for addresses. */
    public static String unique(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** The id of a thing, whether it is a number or a string. */
    public static String id(JsonObject thing) {
        var value = thing.get("id");
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** The address of the first inbox. */
    public String inboxAddress() {
        return rest.get("/inboxes").expect(200).items().get(0).getString("fallbackAddress");
    }

    /** Makes an inbox that only its test uses; its name stands behind that of the first one. */
    public JsonObject newInbox() {
        var draft = Json.createObjectBuilder().add("name", unique("Zone")).add("senderName", "Nordvik");
        return rest.post("/inboxes", draft.build()).expect(201).json();
    }

    /** A mail to the first inbox from a customer nobody has heard of, with a subject of its own. */
    public Mail mail() {
        return mailFrom(unique("ada") + "@example.com");
    }

    /** A mail to the first inbox from this customer, with a subject of its own. */
    public Mail mailFrom(String customer) {
        return Mail.from(customer)
                .to(inboxAddress())
                .subject(unique("Charger"))
                .text("Hello,\n\nthe charger in bay 4 does not start.\n\nAda");
    }

    /** Hands a mail over and waits for the message; returns its conversation. */
    public JsonObject receive(Mail mail) {
        var reply = product.deliver(mail);
        if (reply.code() != 250) {
            throw new AssertionError("The receiver answered " + reply);
        }
        return awaitConversation(mail.messageId());
    }

    /** The conversation with the message of this Message-ID. */
    public JsonObject awaitConversation(String messageId) {
        return awaitConversation(messageId, Await.PATIENCE);
    }

    public JsonObject awaitConversation(String messageId, Duration limit) {
        return Await.present("a conversation with " + messageId, limit, () -> conversation(messageId));
    }

    /** Looks through the latest conversations. */
    public Optional<JsonObject> conversation(String messageId) {
        return rest.get("/conversations?limit=20").expect(200).items().stream()
                .filter(row -> hasMessage(id(row), messageId))
                .findFirst();
    }

    /** All messages of a conversation, oldest first. */
    public List<JsonObject> messages(String conversation) {
        return rest.all("/conversations/" + conversation + "/messages");
    }

    /** The messages of one kind: incoming, reply, comment or event. */
    public List<JsonObject> messages(String conversation, String kind) {
        return messages(conversation).stream()
                .filter(message -> message.getString("kind").equals(kind))
                .toList();
    }

    /** Answers as the first administrator. */
    public JsonObject reply(String conversation, String text) {
        var body = Json.createObjectBuilder().add("text", text).build();
        return rest.post("/conversations/" + conversation + "/replies", body)
                .expect(201)
                .json();
    }

    /** Comments as the first administrator. */
    public JsonObject comment(String conversation, String text) {
        var body = Json.createObjectBuilder().add("text", text).build();
        return rest.post("/conversations/" + conversation + "/comments", body)
                .expect(201)
                .json();
    }

    /** Waits until the outgoing message has this delivery state. */
    public JsonObject awaitDelivery(String conversation, String message, String state) {
        return Await.present("message " + message + " is " + state, () -> messages(conversation).stream()
                .filter(row -> id(row).equals(message))
                .filter(row -> row.getJsonObject("delivery").getString("state").equals(state))
                .findFirst());
    }

    private boolean hasMessage(String conversation, String messageId) {
        return messages(conversation).stream()
                .anyMatch(message -> messageId.equals(message.getString("messageId", "")));
    }
}
