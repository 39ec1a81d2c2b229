package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Ports;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** Replies leave through the mailbox the customer wrote to, and the exchange stays whole in both places. */
class SendingMailboxIT {
    private static final String ADDRESS = "support@nordvik.example";
    private static final String ALIAS = "help@nordvik.example";

    private static int smtpPort;
    private static GreenMail server;
    private static Dovecot dovecot;
    private static SmtpPeer installation;
    private static Product product;
    private static Desk desk;
    private static String mailbox;

    private final Mail mail = Mail.from(Desk.unique("ada") + "@example.com").subject(Desk.unique("Charger"));

    @BeforeAll
    static void start() {
        smtpPort = Ports.free();
        server = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser(ADDRESS, Dovecot.USER, Dovecot.PASSWORD);
        dovecot = Dovecot.start();
        installation = SmtpPeer.start();
        product = Product.on(Database.h2())
                .named("sending-mailbox")
                .shortLived()
                .sendingTo(installation)
                .with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                .with("SAMTAL_MAILBOX_PORTS", dovecot.port() + "," + smtpPort)
                .with("SAMTAL_MAILBOX_TLS", "optional")
                .with("SAMTAL_MAILBOX_PAUSE", "1")
                .start();
        desk = new Desk(product);
        mailbox = Desk.id(product.rest()
                .post("/mailboxes", draft(Dovecot.PASSWORD))
                .expect(201)
                .json());
        awaitStatus("active");
    }

    @AfterAll
    static void stop() {
        product.close();
        server.stop();
        dovecot.close();
        installation.close();
    }

    @BeforeEach
    void receive() {
        dovecot.deliver(mail.to(ALIAS).text("It does not start.").bytes());
        desk.awaitConversation(mail.messageId());
    }

    @Test
    void replyShouldComeFromTheAliasTheCustomerWroteTo() throws Exception {
        desk.reply(conversation(), "A technician comes on Tuesday.");

        var sent = awaitSent();
        assertTrue(sent.getHeader("From", "").contains(ALIAS), text(sent));
        assertEquals(null, sent.getHeader("Reply-To"));
        assertEquals(mail.messageId(), sent.getHeader("In-Reply-To", ""));
        assertTrue(sent.getMessageID().endsWith("@nordvik.example>"), sent.getMessageID());
        assertEquals(List.of(), installation.mailsTo(mail.sender()));
    }

    @Test
    void answerToTheReplyShouldJoinItsConversation() throws Exception {
        desk.reply(conversation(), "A technician comes on Tuesday.");
        var answer = Mail.from(mail.sender())
                .to(ALIAS)
                .subject("Re: " + mail.subject())
                .inReplyTo(awaitSent().getMessageID())
                .text("Thank you.");

        dovecot.deliver(answer.bytes());

        Await.until(
                "the answer is there",
                () -> desk.messages(conversation(), "incoming").size() == 2);
    }

    @Test
    void replyShouldLieInTheSentFolderOnce() throws Exception {
        desk.reply(conversation(), "A technician comes on Tuesday.");
        var id = awaitSent().getMessageID();

        Await.until("a copy is there", () -> copies(id) > 0);
        dovecot.deliver(Mail.from("eve@example.com")
                .to(ADDRESS)
                .subject(Desk.unique("Later"))
                .bytes());
        desk.reply(conversation(), "He has a new cable with him.");
        Await.until("the next copy is there", () -> copies(mail.sender()) == 2);

        assertEquals(1, copies("Message-ID: " + id));
    }

    /** A blind copy to ourselves, or a list we are on. */
    @Test
    void r4OwnReplyThatComesBackShouldBeNoMessage() throws Exception {
        desk.reply(conversation(), "A technician comes on Tuesday.");
        var sent = awaitSent();
        var later = Mail.from(mail.sender())
                .to(ALIAS)
                .inReplyTo(sent.getMessageID())
                .text("Thank you.");

        dovecot.deliver(text(sent).getBytes(StandardCharsets.UTF_8));
        dovecot.deliver(later.bytes());

        Await.until(
                "the answer is there",
                () -> desk.messages(conversation(), "incoming").size() > 1);
        assertEquals(
                List.of(mail.sender(), mail.sender()),
                desk.messages(conversation(), "incoming").stream()
                        .map(message -> message.getJsonObject("author").getString("email"))
                        .toList());
    }

    @Test
    void fallbackAddressShouldTakeOverWhileTheMailboxFails() {
        change(draft("not it"));
        awaitStatus("failing");
        try {
            desk.reply(conversation(), "A technician comes on Tuesday.");

            var sent = installation.awaitMailTo(mail.sender());
            assertTrue(sent.header("From").orElseThrow().contains(desk.inboxAddress()), sent::text);
            assertTrue(sent.header("Reply-To").orElseThrow().contains("+c"), sent::text);
        } finally {
            change(draft(Dovecot.PASSWORD));
            product.rest()
                    .call("POST", "/mailboxes/" + mailbox + "/resume", "", Map.of())
                    .expect(204);
            awaitStatus("active");
        }
    }

    private String conversation() {
        return Desk.id(desk.awaitConversation(mail.messageId()));
    }

    private MimeMessage awaitSent() {
        return Await.present("a mail to " + mail.sender(), () -> Stream.of(server.getReceivedMessages())
                .filter(sent -> text(sent).contains(mail.sender()))
                .findFirst());
    }

    private static String text(MimeMessage sent) {
        return GreenMailUtil.getWholeMessage(sent);
    }

    private static long copies(String part) {
        return dovecot.sent().stream().filter(sent -> sent.contains(part)).count();
    }

    private static void change(JsonObject draft) {
        product.rest()
                .call("PUT", "/mailboxes/" + mailbox, draft.toString(), Map.of("Content-Type", "application/json"))
                .expect(200);
    }

    private static void awaitStatus(String status) {
        Await.until("the mailbox is " + status, () -> {
            var now = product.rest().read("/mailboxes/" + mailbox);
            return now.getString("status").equals(status) && (status.equals("failing") || !now.isNull("lastSuccessAt"));
        });
    }

    private static JsonObject draft(String password) {
        var inbox = product.rest().get("/inboxes").expect(200).items().get(0).getInt("id");
        return Json.createObjectBuilder()
                .add("inboxId", inbox)
                .add("name", "Nordvik")
                .add("address", ADDRESS)
                .add("aliases", Json.createArrayBuilder().add(ALIAS))
                .add("receiving", account(dovecot.port(), password))
                .add("sending", account(smtpPort, Dovecot.PASSWORD))
                .build();
    }

    private static JsonObjectBuilder account(int port, String password) {
        return Json.createObjectBuilder()
                .add("host", "127.0.0.1")
                .add("port", port)
                .add("tls", "none")
                .add("user", Dovecot.USER)
                .add("password", password);
    }
}
