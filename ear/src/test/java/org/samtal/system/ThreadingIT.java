package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.ReceivedMail;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SystemTest;

/** A mail that answers another joins its conversation (rule R-3), whatever way it says so. */
@SystemTest
class ThreadingIT {
    private final Rest rest;
    private final SmtpPeer peer;
    private final Desk desk;

    ThreadingIT(Product product, Rest rest, SmtpPeer peer) {
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
    }

    @Test
    void inReplyToShouldJoinTheConversation() {
        var first = desk.mail();
        var conversation = desk.receive(first);

        var second = desk.mailFrom(first.sender()).header("In-Reply-To", first.messageId());

        assertEquals(Desk.id(conversation), Desk.id(desk.receive(second)));
    }

    @Test
    void referencesShouldJoinTheConversation() {
        var first = desk.mail();
        var conversation = desk.receive(first);

        var second = desk.mailFrom(first.sender())
                .header("References", "<unknown@elsewhere.example>\r\n " + first.messageId());

        assertEquals(Desk.id(conversation), Desk.id(desk.receive(second)));
    }

    @Test
    void answerToOurMailShouldJoinTheConversation() {
        var first = desk.mail();
        var conversation = desk.receive(first);
        var ours = answered(conversation.getString("subject"), Desk.id(conversation), first.sender());

        var second = desk.mailFrom(first.sender())
                .inReplyTo(ours.header("Message-ID").orElseThrow());

        assertEquals(Desk.id(conversation), Desk.id(desk.receive(second)));
    }

    @Test
    void plusAddressShouldJoinTheConversation() {
        var first = desk.mail();
        var conversation = desk.receive(first);
        var ours = answered(conversation.getString("subject"), Desk.id(conversation), first.sender());
        var plusAddress = address(ours.header("Reply-To").orElseThrow());

        var second =
                Mail.from(first.sender()).to(plusAddress).subject("No thread").text("A new window.");

        assertTrue(plusAddress.contains("+"), plusAddress);
        assertEquals(Desk.id(conversation), Desk.id(desk.receive(second)));
    }

    @Test
    void forgedMessageIdOfOursShouldNotJoin() {
        var first = desk.mail();
        var conversation = desk.receive(first);
        var ours = answered(conversation.getString("subject"), Desk.id(conversation), first.sender());
        var forged = ours.header("Message-ID").orElseThrow().replaceFirst("\\.[0-9a-f]{8}", ".00000000");

        var second = desk.mail().inReplyTo(forged);

        assertNotEquals(Desk.id(conversation), Desk.id(desk.receive(second)));
    }

    @Test
    void sameSubjectAloneShouldNotJoin() {
        var first = desk.mail().subject("Invoice");
        var conversation = desk.receive(first);

        var second = desk.mailFrom(first.sender()).subject("Re: Invoice");

        assertNotEquals(Desk.id(conversation), Desk.id(desk.receive(second)));
    }

    @Test
    void mailInClosedConversationShouldReopenIt() {
        var first = desk.mail();
        var conversation = Desk.id(desk.receive(first));
        var closed = Json.createObjectBuilder().add("status", "closed").build();
        rest.patch("/conversations/" + conversation, closed).expect(200);

        desk.receive(desk.mailFrom(first.sender()).inReplyTo(first.messageId()));

        assertEquals("open", rest.read("/conversations/" + conversation).getString("status"));
    }

    private ReceivedMail answered(String subject, String conversation, String customer) {
        desk.reply(conversation, "We are looking at it: " + subject);
        return peer.awaitMailTo(customer);
    }

    private static String address(String field) {
        return field.replaceFirst(".*<", "").replaceFirst(">.*", "");
    }
}
