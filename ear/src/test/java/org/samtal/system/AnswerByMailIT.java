package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Product;
import org.samtal.harness.ReceivedMail;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SystemTest;

/** Agents learn by mail that a customer has written, and answer by answering that mail; nobody else can (R-16, S25). */
@SystemTest
class AnswerByMailIT {
    private static final String PASS = "mx.nordvik.example; dmarc=pass header.from=nordvik.example";
    private static final String FAIL = "mx.nordvik.example; dmarc=fail header.from=nordvik.example";
    private static final String NONE = "mx.nordvik.example; dmarc=none";
    /** What the form of the profile holds beside its inputs, and the wish. */
    private static final Map<String, String> WANTS_MAIL =
            Map.of("language", "EN", "theme", "AUTO", "signature", "", "mailed", "on");

    private static final String ANSWER = "A technician comes on Tuesday.";

    private final Product product;
    private final Rest rest;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Colleague mona;
    private final Mail mail;
    private final String conversation;

    AnswerByMailIT(Product product, Rest rest, SmtpPeer peer) {
        this.product = product;
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
        mona = Colleague.hired(product, "agent");
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
        var assigned = Json.createObjectBuilder()
                .add("assigneeId", Integer.parseInt(mona.id()))
                .build();
        rest.patch("/conversations/" + conversation, assigned).expect(200);
    }

    @Test
    void answerShouldReachTheCustomerAsTheAgents() {
        var notice = notice();
        assertTrue(notice.text().contains("It still does not start."), notice::text);
        assertTrue(notice.text().contains("conversation=3D" + conversation), notice::text);

        deliver(answer(notice, mona.email(), PASS)
                .text(ANSWER + "\r\n\r\nOn Monday Ada wrote:\r\n> It still does not start.")
                .attach("plan.txt", "text/plain", "Tuesday".getBytes(StandardCharsets.US_ASCII)));

        var sent = peer.awaitMailTo(mail.sender());
        assertTrue(sent.header("From").orElse("").contains(Colleague.NAME), sent::text);
        assertTrue(sent.text().contains(ANSWER), sent::text);
        assertFalse(sent.text().contains("still does not start"), sent::text);
        assertTrue(sent.text().contains("plan.txt"), sent::text);
        var reply = desk.messages(conversation, "reply").get(0);
        assertEquals(Colleague.NAME, reply.getJsonObject("author").getString("name"));
    }

    @Test
    void customerWhoWritesOnShouldBeToldOfOnce() {
        notice();
        write("And there is smoke.");
        write("Hello?");

        deliver(answer(notice(), mona.email(), PASS).text(ANSWER));
        peer.awaitMailTo(mail.sender());
        write("Thank you.");

        Await.until("the next one is told of", () -> notices().size() == 2);
        assertTrue(notices().get(1).text().contains("Thank you."));
    }

    @Test
    void spamShouldBeToldToNobody() {
        notice();
        rest.patch(
                        "/conversations/" + conversation,
                        Json.createObjectBuilder().add("status", "spam").build())
                .expect(200);
        readAll();
        write("Buy this.");

        rest.patch(
                        "/conversations/" + conversation,
                        Json.createObjectBuilder().add("status", "open").build())
                .expect(200);
        write("Sorry, it was no spam.");

        Await.until("the next one is told of", () -> notices().size() == 2);
        assertTrue(notices().get(1).text().contains("it was no spam"));
    }

    @Test
    void agentWhoDoesNotWantMailShouldGetNone() {
        write("It still does not start.");

        var other = new AnswerByMailIT(product, rest, peer);
        other.notice();
        assertEquals(List.of(), peer.mailsTo(mona.email()));
    }

    /** Of all these the genuine one alone is sent, and the others are kept where colleagues see them. */
    @Test
    void s25OnlyTheAgentsOwnVouchedAnswerShouldBeSent() {
        var notice = notice();
        var other = Colleague.hired(product, "agent");
        deliver(answer(notice, mona.email(), FAIL).text("failed"));
        deliver(answer(notice, mona.email(), NONE).text("none"));
        deliver(answer(notice, mona.email(), PASS)
                .without("Authentication-Results")
                .text("unchecked"));
        deliver(answer(notice, other.email(), PASS).text("of another agent"));
        deliver(answer(notice, "mallory@evil.example", PASS).text("spoofed"));
        deliver(answer(notice, mona.email(), PASS)
                .header("Auto-Submitted", "auto-replied")
                .text("away"));

        Await.until("all are kept", () -> desk.messages(conversation, "comment").size() == 6);
        deliver(answer(notice, mona.email(), PASS).text(ANSWER));
        Await.until(
                "the genuine one is sent",
                () -> desk.messages(conversation, "reply").size() == 1);
        peer.awaitMailTo(mail.sender());
        assertEquals(1, peer.mailsTo(mail.sender()).size());
        assertEquals(List.of(), peer.mailsTo("mallory@evil.example"));
    }

    /** A mark that was guessed, or of old: the mail is one like every other, from whoever sent it. */
    @Test
    void s25GuessedMarkShouldOpenAConversationOfItsOwn() {
        var genuine = notice().header("Reply-To").orElseThrow();
        for (var guessed : List.of(
                genuine.replaceFirst("\\+a\\w+\\.", "+a1."),
                genuine.replaceFirst("\\.\\w+@", ".0123456789abcdefghijklmno@"),
                genuine.replaceFirst("\\+.*@", "+notify-" + conversation + "-" + mona.id() + "@"))) {
            var forged = Mail.from(mona.email())
                    .to(guessed)
                    .subject(Desk.unique("Forged"))
                    .header("Authentication-Results", PASS)
                    .text(ANSWER);

            assertFalse(Desk.id(desk.receive(forged)).equals(conversation));
        }
        assertEquals(List.of(), desk.messages(conversation, "reply"));
        assertEquals(List.of(), desk.messages(conversation, "comment"));
    }

    @Test
    void mailPassedOnByAnAgentShouldBelongToWhoWroteIt() {
        var ada = Desk.unique("ada") + "@example.com";
        var passedOn = desk.receive(passedOn(ada, PASS));
        var id = Desk.id(passedOn);

        assertEquals(ada, passedOn.getJsonObject("contact").getString("email"));
        assertEquals("The charger", passedOn.getString("subject"));
        assertEquals(
                "It does not start.",
                desk.messages(id, "incoming").get(0).getString("text").strip());
        var comment = desk.messages(id, "comment").get(0);
        assertEquals("A good customer.", comment.getString("text"));
        assertEquals(Colleague.NAME, comment.getJsonObject("author").getString("name"));
        desk.reply(id, ANSWER);
        assertTrue(peer.awaitMailTo(ada).text().contains(ANSWER));
        assertEquals(List.of(), peer.mailsTo(mona.email()));
    }

    /** Whoever could pass on in an agent's name could write as any customer. */
    @Test
    void s25UnvouchedMailShouldPassNothingOn() {
        var ada = Desk.unique("ada") + "@example.com";

        var kept = desk.receive(passedOn(ada, FAIL));

        assertEquals(mona.email(), kept.getJsonObject("contact").getString("email"));
        assertEquals(List.of(), desk.messages(Desk.id(kept), "comment"));
    }

    private Mail passedOn(String writer, String checked) {
        return Mail.from(mona.email())
                .to(desk.inboxAddress())
                .subject(Desk.unique("Fwd: The charger"))
                .header("Authentication-Results", checked)
                .text("@fwd\r\n\r\nA good customer.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ada <"
                        + writer + ">\r\nSubject: The charger\r\n\r\nIt does not start.");
    }

    /** Asks for mails, lets the customer write and waits for the mail that tells of it. */
    private ReceivedMail notice() {
        if (notices().isEmpty()) {
            PlainBrowser.somewhere(product)
                    .enter(mona.email(), Product.PASSWORD)
                    .press("/settings/profile", "form", "save", WANTS_MAIL);
            write("It still does not start.");
        }
        return peer.awaitMailTo(mona.email());
    }

    /** Answers as the agent, who has looked then. */
    private void readAll() {
        mona.rest()
                .post(
                        "/conversations/" + conversation + "/comments",
                        Json.createObjectBuilder().add("text", "Spam.").build())
                .expect(201);
    }

    private List<ReceivedMail> notices() {
        return peer.mailsTo(mona.email());
    }

    private void write(String text) {
        desk.receive(Mail.from(mail.sender())
                .to(desk.inboxAddress())
                .subject("Re: " + mail.subject())
                .inReplyTo(mail.messageId())
                .text(text));
    }

    private static Mail answer(ReceivedMail notice, String from, String checked) {
        return Mail.from(from)
                .to(notice.header("Reply-To").orElseThrow())
                .subject("Re: " + notice.header("Subject").orElse(""))
                .inReplyTo(notice.header("Message-ID").orElseThrow())
                .header("Authentication-Results", checked);
    }

    private void deliver(Mail answer) {
        assertEquals(250, product.deliver(answer).code());
    }
}
