package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** Mails that answer one which never came, or comes after them, are one conversation. */
@SystemTest
class MissingParentsIT {
    private final Product product;
    private final Rest rest;
    private final Desk desk;
    private final String missing = "<" + Desk.unique("sent-elsewhere") + "@mail.nordvik.example>";
    private final String ada = Desk.unique("ada") + "@example.com";
    private final String bo = Desk.unique("bo") + "@example.com";

    MissingParentsIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void answersToTheSameMissingMailShouldBeOneConversation() {
        var conversation = receive(desk.mailFrom(ada).inReplyTo(missing));

        assertEquals(conversation, receive(desk.mailFrom(ada).header("References", missing + " <later@example.com>")));
    }

    @Test
    void originalThatComesLateShouldJoinItsAnswer() {
        var original = desk.mailFrom(ada);
        var conversation = receive(desk.mailFrom(bo).cc(ada).inReplyTo(original.messageId()));

        assertEquals(conversation, receive(original));
    }

    @Test
    void s26WhoJoinsByAMissingMailShouldBeUnverified() {
        var conversation = receive(desk.mailFrom(ada).cc(bo).inReplyTo(missing));

        assertEquals(conversation, receive(desk.mailFrom(bo).inReplyTo(missing)));
        assertFalse(participant(conversation, bo).getBoolean("verified"));
    }

    @Test
    void s27StrangersWhoNameTheSameMailShouldNotShareAConversation() {
        var conversation = receive(desk.mailFrom(ada).inReplyTo(missing));

        assertNotEquals(conversation, receive(desk.mailFrom(bo).inReplyTo(missing)));
    }

    @Test
    void s26UnverifiedMailShouldNotDrawOthersIn() {
        var first = desk.mailFrom(ada);
        var conversation = receive(first);
        receive(desk.mailFrom(bo).header("In-Reply-To", first.messageId()).header("References", missing));

        assertNotEquals(conversation, receive(desk.mailFrom(bo).inReplyTo(missing)));
    }

    @Test
    void s25ForgedIdOfOursShouldJoinNothing() {
        var forged = "<samtal.1.00000000-0000-0000-0000-000000000000." + "0".repeat(32) + "@inbox.localhost>";
        var conversation = receive(desk.mailFrom(ada).inReplyTo(forged));

        assertNotEquals(conversation, receive(desk.mailFrom(ada).inReplyTo(forged)));
    }

    @Test
    void answerInAnotherInboxShouldNotJoin() {
        var conversation = receive(desk.mailFrom(ada).inReplyTo(missing));
        var name =
                Json.createObjectBuilder().add("name", Desk.unique("Invoices")).build();
        var inbox = rest.post("/inboxes", name).expect(201).json().getString("fallbackAddress");

        var elsewhere =
                Mail.from(ada).to(inbox).subject("Charger").text("Hello").inReplyTo(missing);

        assertNotEquals(conversation, receive(elsewhere));
    }

    @Test
    void answerToAMissingMailShouldReopenAClosedConversation() {
        var conversation = receive(desk.mailFrom(ada).inReplyTo(missing));
        var closed = Json.createObjectBuilder().add("status", "closed").build();
        rest.patch("/conversations/" + conversation, closed).expect(200);

        receive(desk.mailFrom(ada).inReplyTo(missing));

        assertEquals("open", rest.read("/conversations/" + conversation).getString("status"));
    }

    @Test
    void mailThatRefersToTwoConversationsShouldJoinTheNearest() {
        var nearest = desk.mailFrom(ada);
        receive(desk.mailFrom(ada).inReplyTo(missing));
        var conversation = receive(nearest);

        var both = desk.mailFrom(ada).header("References", missing + " " + nearest.messageId());

        assertEquals(conversation, receive(both));
    }

    @Test
    void answersThatComeTogetherShouldBeOneConversation() {
        var first = desk.mailFrom(ada).inReplyTo(missing);
        var second = desk.mailFrom(ada).inReplyTo(missing);

        assertEquals(250, product.deliver(first).code());
        assertEquals(250, product.deliver(second).code());

        assertEquals(
                Desk.id(desk.awaitConversation(first.messageId())),
                Desk.id(desk.awaitConversation(second.messageId())));
    }

    private String receive(Mail mail) {
        return Desk.id(desk.receive(mail));
    }

    private JsonObject participant(String conversation, String address) {
        return rest.read("/conversations/" + conversation).getJsonArray("participants").stream()
                .map(row -> (JsonObject) row)
                .filter(row -> row.getString("email").equals(address))
                .findFirst()
                .orElseThrow();
    }
}
