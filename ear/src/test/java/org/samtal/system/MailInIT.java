package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** A customer's mail comes in over SMTP and becomes a conversation. */
@SystemTest
class MailInIT {
    private final Product product;
    private final Rest rest;
    private final Desk desk;

    MailInIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void mailShouldBecomeConversationWithinASecond() {
        desk.receive(desk.mail());
        var mail = Mail.from("Ada Berg <" + Desk.unique("ada") + "@example.com>")
                .to(desk.inboxAddress())
                .subject("Laddaren på plats 4 är röd")
                .text("Hej,\n\nladdaren blinkar rött sedan i morse.\n\nHälsningar, Ada");

        assertEquals(250, product.deliver(mail).code());
        var conversation = desk.awaitConversation(mail.messageId(), Duration.ofSeconds(1));

        assertEquals("Laddaren på plats 4 är röd", conversation.getString("subject"));
        assertEquals("open", conversation.getString("status"));
        assertEquals("email", conversation.getString("channel"));
        assertEquals("Ada Berg", conversation.getJsonObject("contact").getString("name"));
        assertEquals(mail.sender(), conversation.getJsonObject("contact").getString("email"));
    }

    @Test
    void textAndHtmlShouldBeStoredOnceEach() {
        var mail = desk.mail()
                .text("The charger shows a red light.")
                .html("<p>The charger shows a <b>red</b> light.</p><script>alert(1)</script>");

        var message = onlyMessage(desk.receive(mail));

        assertEquals("incoming", message.getString("kind"));
        assertEquals("incoming", message.getString("direction"));
        assertEquals("The charger shows a red light.", message.getString("text").strip());
        assertTrue(message.getString("html").contains("<b>red</b>"), message.getString("html"));
        assertEquals(-1, message.getString("html").indexOf("script"), message.getString("html"));
    }

    @Test
    void rawMailShouldBeKeptByteForByte() {
        var mail = desk.mail();
        var message = onlyMessage(desk.receive(mail));

        var raw = rest.get("/messages/" + Desk.id(message) + "/raw").expect(200);

        assertEquals("message/rfc822", raw.contentType().split(";")[0]);
        var kept = raw.body();
        var end = Arrays.copyOfRange(kept, kept.length - mail.bytes().length, kept.length);
        assertArrayEquals(mail.bytes(), end, "only trace fields may stand before the mail");
    }

    @Test
    void attachmentShouldBeDownloadable() {
        var content = new byte[200_000];
        new Random(4711).nextBytes(content);
        var mail = desk.mail().attach("offert mars.pdf", "application/pdf", content);

        var attachment =
                onlyMessage(desk.receive(mail)).getJsonArray("attachments").getJsonObject(0);
        var file = rest.get("/attachments/" + Desk.id(attachment)).expect(200);

        assertEquals("offert mars.pdf", attachment.getString("name"));
        assertEquals("application/pdf", attachment.getString("contentType"));
        assertEquals(200_000, attachment.getInt("size"));
        assertArrayEquals(content, file.body());
    }

    @Test
    void byteEqualMailShouldBeStoredOnce() {
        var mail = desk.mail();

        var conversation = desk.receive(mail);
        assertEquals(250, product.deliver(mail).code());
        desk.receive(desk.mail());

        assertEquals(1, desk.messages(Desk.id(conversation), "incoming").size());
    }

    @Test
    void twoMailsWithOneMessageIdShouldBothBeStored() {
        var first = desk.mail();
        var second = desk.mailFrom(first.sender())
                .header("Message-ID", first.messageId())
                .text("The same id, another text.");

        desk.receive(first);
        var before = countOf(first.messageId());
        assertEquals(250, product.deliver(second).code());

        assertEquals(1, before);
        Await.until("both mails are stored", () -> countOf(first.messageId()) == 2);
    }

    @Test
    void unknownAddressShouldBeRefused() {
        var mail = Mail.from("ada@example.com").to("nobody@inbox.localhost").text("Hello");

        assertEquals(550, product.deliver(mail).code());
    }

    @Test
    void otherDomainShouldBeRefused() {
        var mail = Mail.from("ada@example.com").to("bo@elsewhere.example").text("Relay this, please");

        assertEquals(550, product.deliver(mail).code());
    }

    @Test
    void declaredSizeOverTheLimitShouldBeRefused() throws IOException {
        try (var smtp = product.smtp()) {
            var limit = sizeLimit(smtp.command("EHLO client.example.com").text());

            assertEquals(
                    552,
                    smtp.command("MAIL FROM:<ada@example.com> SIZE=" + (limit + 1))
                            .code());
        }
    }

    @Test
    void contentOverTheLimitShouldBeRefusedAndTheNextMailAccepted() throws IOException {
        try (var smtp = product.smtp()) {
            var limit = sizeLimit(smtp.command("EHLO client.example.com").text());
            var mail = desk.mail().attach("film.bin", "application/octet-stream", new byte[limit]);

            assertEquals(552, smtp.deliver(mail).code());
        }
        assertEquals(250, product.deliver(desk.mail()).code());
    }

    @Test
    void severalMailsOfOneConnectionShouldAllBeStored() throws IOException {
        var mails = List.of(desk.mail(), desk.mail(), desk.mail());
        try (var smtp = product.smtp()) {
            for (var mail : mails) {
                assertEquals(250, smtp.deliver(mail).code());
            }
        }

        for (var mail : mails) {
            desk.awaitConversation(mail.messageId());
        }
    }

    @Test
    void mailWithoutMessageIdDateAndSubjectShouldBeStored() {
        var customer = Desk.unique("ada") + "@example.com";
        var mail = Mail.from(customer)
                .to(desk.inboxAddress())
                .text("Only this")
                .without("Date")
                .without("Message-ID");

        assertEquals(250, product.deliver(mail).code());

        Await.until(
                "a conversation of " + customer, () -> rest.get("/conversations?limit=20").expect(200).items().stream()
                        .anyMatch(row ->
                                row.getJsonObject("contact").getString("email").equals(customer)));
    }

    private JsonObject onlyMessage(JsonObject conversation) {
        var messages = desk.messages(Desk.id(conversation), "incoming");
        assertEquals(1, messages.size());
        return messages.get(0);
    }

    private long countOf(String messageId) {
        return rest.get("/conversations?limit=20").expect(200).items().stream()
                .flatMap(row -> desk.messages(Desk.id(row), "incoming").stream())
                .filter(message -> messageId.equals(message.getString("messageId", "")))
                .count();
    }

    private static int sizeLimit(String extensions) {
        return extensions
                .lines()
                .filter(line -> line.startsWith("SIZE "))
                .map(line -> Integer.parseInt(line.substring(5).strip()))
                .findFirst()
                .orElseThrow();
    }
}
