package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Bounce;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SystemTest;

/** What other servers report about our replies becomes their delivery state, and nothing else (R-4, RFC 3464). */
@SystemTest
class DeliveryReportIT {
    /** Subject, recipient, a word of its own, and the Message-ID it is about. */
    private static final String COMPLAINT =
            """
            From: <feedback@provider.example>
            To: support@inbox.localhost
            Subject: FW: %1$s
            Message-ID: <%3$s@provider.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary="b"

            --b
            Content-Type: text/plain; charset=us-ascii

            This is an email abuse report.

            --b
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: SomeGenerator/1.0
            Version: 1

            --b
            Content-Type: message/rfc822

            From: support@inbox.localhost
            To: %2$s
            Subject: %1$s
            Message-ID: %4$s

            A technician comes on Tuesday.

            --b--
            """;

    private final Product product;
    private final Rest rest;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;
    private final JsonObject reply;

    DeliveryReportIT(Product product, Rest rest, SmtpPeer peer) {
        this.product = product;
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
        reply = desk.reply(conversation, "A technician comes on Tuesday.");
        desk.awaitDelivery(conversation, Desk.id(reply), "sent");
    }

    @Test
    void s28BounceShouldBecomeTheDeliveryStateOfTheReply() {
        deliver(Bounce.of(reply.getString("messageId"), mail.sender()));

        var report = awaitReports(1).get(0);
        assertEquals("failed", report.getString("kind"));
        assertEquals(mail.sender(), report.getString("recipient"));
        assertEquals("5.1.1", report.getString("status"));
        assertEquals("550 5.1.1 User unknown", report.getString("detail"));
    }

    @Test
    void s28BounceShouldOpenNothingReopenNothingAndBeAnsweredByNobody() {
        var closed = Json.createObjectBuilder().add("status", "closed").build();
        rest.patch("/conversations/" + conversation, closed).expect(200);
        var messages = desk.messages(conversation).size();

        deliver(Bounce.of(reply.getString("messageId"), mail.sender()));

        awaitReports(1);
        var after = rest.read("/conversations/" + conversation);
        assertEquals("closed", after.getString("status"));
        assertEquals(1, after.getJsonArray("participants").size());
        assertEquals(messages, desk.messages(conversation).size());
        assertTrue(
                rest.get("/conversations?limit=20").expect(200).items().stream()
                        .noneMatch(row -> row.getString("subject").startsWith("Undelivered Mail")),
                "the bounce opened a conversation");
        assertEquals(List.of(), peer.mailsTo("MAILER-DAEMON@mx.example.com"));
    }

    /** A provider tells that its customer has called the mail spam (RFC 5965). */
    @Test
    void complaintShouldBeSaidAtTheReplyAndOpenNothing() throws IOException {
        var complaint = COMPLAINT
                .formatted(mail.subject(), mail.sender(), Desk.unique("arf"), reply.getString("messageId"))
                .replace("\n", "\r\n");
        try (var smtp = product.smtp()) {
            assertEquals(
                    250,
                    smtp.deliver(
                                    "feedback@provider.example",
                                    complaint.getBytes(StandardCharsets.UTF_8),
                                    desk.inboxAddress())
                            .code());
        }

        var report = awaitReports(1).get(0);
        assertEquals("complaint", report.getString("kind"));
        assertEquals(mail.sender(), report.getString("recipient"));
        assertEquals("abuse", report.getString("detail"));
        assertEquals(1, desk.messages(conversation, "incoming").size());
    }

    @Test
    void delayAndLaterFailureShouldBothBeKept() {
        var id = reply.getString("messageId");
        deliver(new Bounce(id, mail.sender(), "delayed", "4.4.1", "connection timed out"));
        awaitReports(1);
        deliver(new Bounce(id, mail.sender(), "failed", "4.4.7", "message expired"));

        var kinds =
                awaitReports(2).stream().map(report -> report.getString("kind")).toList();

        assertEquals(List.of("delayed", "failed"), kinds);
    }

    /** Whoever was written to knows the id, and can send as many reports as they like. */
    @Test
    void s28SameNewsAgainShouldBeNotedOnce() {
        var id = reply.getString("messageId");
        for (var i = 0; i < 5; i++) {
            deliver(Bounce.of(id, mail.sender()));
        }
        deliver(new Bounce(id, mail.sender(), "delivered", "2.0.0", "last"));

        assertEquals(2, awaitReports(2).size());
    }

    @Test
    void reportAboutAnUnknownRecipientOfASingleMailShouldMeanItsOnlyOne() {
        deliver(Bounce.of(reply.getString("messageId"), "forwarded@elsewhere.example"));

        assertEquals(mail.sender(), awaitReports(1).get(0).getString("recipient"));
    }

    /** The fields of the report are as forgeable as the rest of it: only our signature counts. */
    @Test
    void s25ForgedMessageIdShouldHaveNoEffect() {
        var forged = reply.getString("messageId").replaceFirst("\\.[0-9a-f]{8}", ".00000000");

        deliver(Bounce.of(forged, mail.sender()));

        desk.receive(desk.mail());
        assertEquals(List.of(), reports());
        assertEquals(1, desk.messages(conversation, "incoming").size());
    }

    /** A report that names the customer's own mail is about nothing of ours. */
    @Test
    void s33MessageIdOfSomebodyElseShouldHaveNoEffect() {
        deliver(Bounce.of(mail.messageId(), mail.sender()));

        Await.until(
                "it is kept as a message",
                () -> desk.messages(conversation, "incoming").size() == 2);
        assertEquals(List.of(), reports());
    }

    private void deliver(Bounce bounce) {
        bounce.deliver(product, desk.inboxAddress());
    }

    private List<JsonObject> awaitReports(int count) {
        Await.until(count + " reports", () -> reports().size() >= count);
        return reports();
    }

    private List<JsonObject> reports() {
        return desk.messages(conversation).stream()
                .filter(message -> Desk.id(message).equals(Desk.id(reply)))
                .findFirst()
                .orElseThrow()
                .getJsonObject("delivery")
                .getJsonArray("reports")
                .getValuesAs(JsonObject.class);
    }
}
