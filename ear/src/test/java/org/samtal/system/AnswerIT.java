package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SmtpPeer.Phase;
import org.samtal.harness.SystemTest;

/** An agent's answer leaves as a correct mail, once, and its state is known. */
@SystemTest
class AnswerIT {
    private final Product product;
    private final Rest rest;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;

    AnswerIT(Product product, Rest rest, SmtpPeer peer) {
        this.product = product;
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
    }

    @Test
    void replyShouldLeaveWithTheHeadersOfAnAnswer() {
        var conversation = Desk.id(desk.receive(mail.header("References", "<start@example.com>")));

        var reply = desk.reply(conversation, "A technician comes on Tuesday.");
        var sent = peer.awaitMailTo(mail.sender());

        assertTrue(sent.header("From").orElseThrow().contains(desk.inboxAddress()), sent::text);
        assertTrue(sent.header("To").orElseThrow().contains(mail.sender()), sent::text);
        assertTrue(sent.header("Subject").orElseThrow().startsWith("Re: "), sent::text);
        assertEquals(mail.messageId(), sent.header("In-Reply-To").orElseThrow());
        assertEquals(
                "<start@example.com> " + mail.messageId(),
                sent.header("References").orElseThrow());
        assertEquals(reply.getString("messageId"), sent.header("Message-ID").orElseThrow());
        assertTrue(sent.header("Message-ID").orElseThrow().startsWith("<samtal."), sent::text);
        assertEquals(1, sent.count("From"));
        assertEquals(1, sent.count("Date"));
        assertEquals(1, sent.count("Message-ID"));
    }

    /** An id that the customer's program has never seen would lead its threading astray (RFC 5322, 3.6.4). */
    @Test
    void replyToAMailWithoutMessageIdShouldReferToNothing() {
        mail.without("Message-ID");
        assertEquals(250, product.deliver(mail).code());
        var conversation = Await.present("a conversation of " + mail.sender(), this::conversation);

        desk.reply(Desk.id(conversation), "Done.");

        var sent = peer.awaitMailTo(mail.sender());
        assertEquals(0, sent.count("In-Reply-To"), sent::text);
        assertEquals(0, sent.count("References"), sent::text);
    }

    @Test
    void replyShouldHoldTextAndHtml() {
        var conversation = Desk.id(desk.receive(mail));
        var body = Json.createObjectBuilder()
                .add("html", "<p>A technician comes on <b>Tuesday</b>.</p>")
                .build();

        rest.post("/conversations/" + conversation + "/replies", body).expect(201);
        var sent = peer.awaitMailTo(mail.sender()).text();

        assertTrue(sent.contains("multipart/alternative"), sent);
        assertTrue(sent.indexOf("text/plain") < sent.indexOf("text/html"), sent);
        assertTrue(sent.contains("<b>Tuesday</b>"), sent);
    }

    @Test
    void deliveryShouldEndAsSent() {
        var conversation = Desk.id(desk.receive(mail));

        var reply = desk.reply(conversation, "Done.");

        desk.awaitDelivery(conversation, Desk.id(reply), "sent");
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void refusedReplyShouldFailWithTheServersWords() {
        peer.always(Phase.RCPT, mail.sender(), Reaction.answer("550 5.1.1 The mailbox of Ada does not exist"));
        var conversation = Desk.id(desk.receive(mail));

        var reply = desk.reply(conversation, "Done.");
        var failed = desk.awaitDelivery(conversation, Desk.id(reply), "failed");

        assertTrue(
                failed.getJsonObject("delivery").getString("detail").contains("The mailbox of Ada does not exist"),
                failed::toString);
    }

    @Test
    void postponedReplyShouldWaitForItsNextAttempt() {
        peer.always(Phase.RCPT, mail.sender(), Reaction.answer("450 4.2.0 Greylisted"));
        var conversation = Desk.id(desk.receive(mail));

        var reply = desk.reply(conversation, "Done.");

        desk.awaitDelivery(conversation, Desk.id(reply), "retry");
        assertEquals(0, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void cutAfterTheFinalDotShouldBeUncertainAndNotSentAgain() {
        peer.always(Phase.FINAL_DOT, mail.sender(), Reaction.hangUp());
        var conversation = Desk.id(desk.receive(mail));

        var reply = desk.reply(conversation, "Done.");

        desk.awaitDelivery(conversation, Desk.id(reply), "uncertain");
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void commentShouldStayInside() {
        var conversation = Desk.id(desk.receive(mail));
        var body = Json.createObjectBuilder().add("text", "He is angry.").build();

        var comment = rest.post("/conversations/" + conversation + "/comments", body)
                .expect(201)
                .json();
        desk.awaitDelivery(conversation, Desk.id(desk.reply(conversation, "Hello")), "sent");

        assertEquals("internal", comment.getString("direction"));
        assertTrue(comment.isNull("delivery"), comment::toString);
        assertEquals(1, peer.mailsTo(mail.sender()).size());
        assertTrue(peer.mailsTo(mail.sender()).stream()
                .noneMatch(sent -> sent.text().contains("angry")));
    }

    @Test
    void replyBasedOnAnOlderStateShouldBeRefused() {
        var conversation = Desk.id(desk.receive(mail));
        var seen = newestSeq(conversation);
        desk.receive(desk.mailFrom(mail.sender()).inReplyTo(mail.messageId()));

        var stale = draft("Too late.").add("basedOnSeq", seen).build();
        var fresh = draft("In time.").add("basedOnSeq", newestSeq(conversation)).build();

        rest.post("/conversations/" + conversation + "/replies", stale).expect(409);
        rest.post("/conversations/" + conversation + "/replies", fresh).expect(201);
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void mereEventShouldNotHoldAReplyBack() {
        var conversation = Desk.id(desk.receive(mail));
        var seen = newestSeq(conversation);
        rest.patch("/conversations/" + conversation, status("closed")).expect(200);
        rest.patch("/conversations/" + conversation, status("open")).expect(200);

        var draft = draft("Still in time.").add("basedOnSeq", seen).build();

        rest.post("/conversations/" + conversation + "/replies", draft).expect(201);
    }

    @Test
    void repeatedReplyShouldBeSentOnce() {
        var conversation = Desk.id(desk.receive(mail));
        var key = UUID.randomUUID().toString();
        var path = "/conversations/" + conversation + "/replies";

        var first = rest.post(path, draft("Once.").build(), key).expect(201).json();
        var second = rest.post(path, draft("Once.").build(), key).expect(201).json();
        desk.awaitDelivery(conversation, Desk.id(first), "sent");

        assertEquals(Desk.id(first), Desk.id(second));
        assertEquals(1, desk.messages(conversation, "reply").size());
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void outgoingMailShouldBeListedWithItsBytes() {
        var conversation = Desk.id(desk.receive(mail));
        var reply = desk.reply(conversation, "Done.");
        desk.awaitDelivery(conversation, Desk.id(reply), "sent");

        var row = rest.all("/outgoing-mails").stream()
                .filter(outgoing -> outgoing.getString("messageId").equals(reply.getString("messageId")))
                .findFirst()
                .orElseThrow();
        var raw = rest.get("/outgoing-mails/" + Desk.id(row) + "/raw").expect(200);

        assertEquals("sent", row.getString("state"));
        assertTrue(row.get("to").toString().contains(mail.sender()), row::toString);
        assertEquals(
                peer.awaitMailTo(mail.sender()).text().stripTrailing(),
                raw.text().stripTrailing());
    }

    private int newestSeq(String conversation) {
        var messages = desk.messages(conversation);
        return messages.get(messages.size() - 1).getInt("seq");
    }

    private static JsonObjectBuilder draft(String text) {
        return Json.createObjectBuilder().add("text", text);
    }

    private static JsonObject status(String status) {
        return Json.createObjectBuilder().add("status", status).build();
    }

    private Optional<JsonObject> conversation() {
        return rest.get("/conversations?limit=20").expect(200).items().stream()
                .filter(row -> row.getJsonObject("contact").getString("email").equals(mail.sender()))
                .findFirst();
    }
}
