package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** Conversations are found by their words, a moment after they were written, by whoever may see them. */
@SystemTest
class SearchIT {
    private final Product product;
    private final Rest rest;
    private final Desk desk;
    /** A word nobody else uses; letters alone, as in a text. */
    private final String word = Desk.unique("zebra").replaceAll("[^a-z]", "") + "x";

    SearchIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void mailShouldBeFoundByAWordOfItsTextWithItsPlaceMarked() {
        var conversation = Desk.id(desk.receive(desk.mail().text("Hello.\n\nThe " + word + " of bay 4 is broken.")));

        var hit = awaitFound(word, conversation);

        assertEquals("Hello. The [" + word + "] of bay 4 is broken.", shown(hit, "excerpt"));
    }

    @Test
    void commentAndNameOfAFileShouldBeFound() {
        var conversation =
                Desk.id(desk.receive(desk.mail().attach(word + "-plan.pdf", "application/pdf", new byte[] {1, 2})));
        var comment = Json.createObjectBuilder()
                .add("text", "Ask the " + word + "er.")
                .build();
        rest.post("/conversations/" + conversation + "/comments", comment).expect(201);

        awaitFound("has:attachment " + word + "-plan", conversation);
        awaitFound(word + "er", conversation);
    }

    @Test
    void statusShouldFollow() {
        var conversation = Desk.id(desk.receive(desk.mail().text(word)));
        awaitFound("is:open " + word, conversation);

        rest.patch("/conversations/" + conversation, status("closed")).expect(200);

        awaitFound("is:closed " + word, conversation);
        assertEquals(List.of(), found("is:open " + word));
    }

    @Test
    void spamShouldBeLeftOutUntilItIsAskedFor() {
        var conversation = Desk.id(desk.receive(desk.mail().text(word)));
        rest.patch("/conversations/" + conversation, status("spam")).expect(200);

        awaitFound("is:spam " + word, conversation);
        assertEquals(List.of(), found(word));
    }

    @Test
    void operatorsShouldNarrow() {
        var customer = Desk.unique("ada") + "@example.com";
        var conversation = Desk.id(desk.receive(desk.mailFrom(customer).text(word)));
        awaitFound(word, conversation);

        assertEquals(1, found(word + " from:" + customer).size());
        assertEquals(0, found(word + " from:somebody-else@example.com").size());
        assertEquals(1, found(word + " assigned:nobody").size());
        assertEquals(0, found(word + " assigned:me").size());
        assertEquals(1, found(word + " is:unread").size());
        assertEquals(0, found(word + " before:2020-01-01").size());
        assertEquals(1, found(word + " after:2020-01-01").size());
        assertEquals(0, found(word + " in:nowhere").size());
    }

    @Test
    void operatorThatMeansNothingShouldBeExplained() {
        var answer = rest.get("/search?q=" + Rest.encode("before:tomorrow"))
                .expect(422)
                .json();

        assertTrue(answer.toString().contains("Write the day as 2026-05-31 instead of tomorrow."), answer::toString);
    }

    /** What an index knows is no right to see it. */
    @Test
    void s15ForeignConversationShouldNotBeFound() throws SQLException {
        var mona = Colleague.hired(product, "agent").rest();
        var inbox = closedInbox();
        var mail = Mail.from(Desk.unique("ada") + "@example.com")
                .to(inbox.getString("fallbackAddress"))
                .subject(Desk.unique("Secret"))
                .text(word);
        var conversation = Desk.id(desk.receive(mail));
        awaitFound(word, conversation);

        var answer = mona.get("/search?q=" + word).expect(200).json();

        assertEquals(0, answer.getJsonArray("items").size());
        assertEquals(0, answer.getInt("total"));
    }

    private JsonObject awaitFound(String line, String conversation) {
        return Await.present(line + " finds conversation " + conversation, () -> found(line).stream()
                .filter(hit -> Desk.id(hit.getJsonObject("conversation")).equals(conversation))
                .findFirst());
    }

    private List<JsonObject> found(String line) {
        return rest.get("/search?q=" + Rest.encode(line)).expect(200).items();
    }

    private static String shown(JsonObject hit, String text) {
        return hit.getJsonArray(text).getValuesAs(JsonObject.class).stream()
                .map(part -> part.getBoolean("hit") ? "[" + part.getString("text") + "]" : part.getString("text"))
                .collect(Collectors.joining());
    }

    private static JsonObject status(String status) {
        return Json.createObjectBuilder().add("status", status).build();
    }

    /** An inbox that only administrators may see. */
    private JsonObject closedInbox() throws SQLException {
        var inbox = desk.newInbox();
        try (var connection = ((Postgres) product.database()).connect();
                var close =
                        connection.prepareStatement("update samtal.inbox set open_to_everyone = false where id = ?")) {
            close.setLong(1, inbox.getJsonNumber("id").longValue());
            close.executeUpdate();
        }
        return inbox;
    }
}
