package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.ReceivedMail;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SystemTest;

/** An agent decides who gets a reply. */
@SystemTest
class ChosenRecipientsIT {
    private final Rest rest;
    private final SmtpPeer peer;
    private final Desk desk;
    private final String ada = Desk.unique("ada") + "@example.com";
    private final String bo = Desk.unique("bo") + "@example.com";
    private final String chef = Desk.unique("chef") + "@example.com";
    private final Mail mail;
    private String conversation;

    ChosenRecipientsIT(Product product, Rest rest, SmtpPeer peer) {
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mailFrom(ada);
    }

    @BeforeEach
    void receive() {
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void replyShouldGoToThoseWhoAreNamed() {
        send(List.of("Bo Ek <" + bo + ">"), List.of(ada), List.of());

        var sent = peer.awaitMailTo(bo);
        assertEquals(Set.of(bo, ada), Set.copyOf(sent.recipients()));
        assertTrue(sent.header("To").orElseThrow().contains("Bo Ek"), sent::text);
        assertTrue(sent.header("Cc").orElseThrow().contains(ada), sent::text);
        assertEquals(mail.messageId(), sent.header("In-Reply-To").orElseThrow());
    }

    @Test
    void blindCopyShouldBeKnownToNobodyElse() {
        send(List.of(ada), List.of(), List.of(chef));

        var sent = peer.awaitMailTo(chef);
        assertEquals(Set.of(ada, chef), Set.copyOf(sent.recipients()));
        assertFalse(sent.text().contains(chef), sent::text);
    }

    @Test
    void s26WhoeverWasNamedOpenlyShouldBeKnownWhenTheyAnswer() {
        send(List.of(ada), List.of(bo), List.of(chef));
        var sent = peer.awaitMailTo(bo);

        desk.receive(answer(bo, sent));
        desk.receive(answer(chef, sent));

        var people = rest.read("/conversations/" + conversation)
                .getJsonArray("participants")
                .getValuesAs(JsonObject.class);
        assertEquals(
                Set.of(ada, bo),
                Set.copyOf(people.stream()
                        .filter(person -> person.getBoolean("verified"))
                        .map(person -> person.getString("email"))
                        .toList()));
    }

    @Test
    void addressOfOursShouldBeRefused() {
        var refusal = rest.post(
                "/conversations/" + conversation + "/replies",
                body(List.of(ada), List.of(desk.inboxAddress()), List.of()));

        assertEquals(422, refusal.status(), refusal::text);
        assertTrue(refusal.text().contains(desk.inboxAddress()), refusal::text);
        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @Test
    void whatIsNoAddressShouldBeRefused() {
        var refusal =
                rest.post("/conversations/" + conversation + "/replies", body(List.of("ada"), List.of(), List.of()));

        assertEquals(422, refusal.status(), refusal::text);
        assertTrue(refusal.text().contains("ada is no e-mail address"), refusal::text);
    }

    @Test
    void programShouldWriteFirst() {
        var wish = Json.createObjectBuilder()
                .add("inboxId", rest.get("/inboxes").expect(200).items().get(0).getInt("id"))
                .add("subject", "Your order")
                .add("to", array(List.of(bo)))
                .add("text", "It has left our store.")
                .build();

        var started = rest.post("/conversations", wish).expect(201);

        assertTrue(started.header("Location").endsWith("/" + Desk.id(started.json())), started::text);
        assertEquals("Your order", peer.awaitMailTo(bo).header("Subject").orElseThrow());
    }

    private Mail answer(String author, ReceivedMail sent) {
        return desk.mailFrom(author).inReplyTo(sent.header("Message-ID").orElseThrow());
    }

    private void send(List<String> to, List<String> cc, List<String> bcc) {
        rest.post("/conversations/" + conversation + "/replies", body(to, cc, bcc))
                .expect(201);
    }

    private static JsonObject body(List<String> to, List<String> cc, List<String> bcc) {
        return Json.createObjectBuilder()
                .add("text", "A technician comes on Tuesday.")
                .add("to", array(to))
                .add("cc", array(cc))
                .add("bcc", array(bcc))
                .build();
    }

    private static JsonArrayBuilder array(List<String> values) {
        return Json.createArrayBuilder(values);
    }
}
