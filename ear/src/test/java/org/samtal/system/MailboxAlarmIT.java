package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Postfix;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.ReceivedMail;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SmtpPeer.Phase;

/** A mailbox that has stopped is told to its administrators by mail, on another road than the one that is broken. */
class MailboxAlarmIT {
    private static SmtpPeer installation;
    private static SmtpPeer world;
    private static Dovecot dovecot;
    private static Postfix postfix;
    private static Product product;

    @BeforeAll
    static void start() {
        installation = SmtpPeer.start();
        world = SmtpPeer.start();
        dovecot = Dovecot.start();
        postfix = Postfix.start(dovecot, world, "fjord.example");
        product = Product.on(Database.h2())
                .named("mailbox-alarm")
                .shortLived()
                .sendingTo(installation)
                .with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                .with("SAMTAL_MAILBOX_PORTS", dovecot.port() + "," + postfix.port())
                .with("SAMTAL_MAILBOX_TLS", "optional")
                .with("SAMTAL_MAILBOX_PAUSE", "1")
                .with("SAMTAL_ALARM_AFTER", "1")
                .start();
    }

    @AfterAll
    static void stop() {
        product.close();
        postfix.close();
        dovecot.close();
        world.close();
        installation.close();
    }

    @AfterEach
    void disconnect() {
        installation.behave();
        var rest = product.rest();
        rest.get("/mailboxes").expect(200).items().forEach(mailbox -> rest.delete("/mailboxes/" + Desk.id(mailbox)));
    }

    @Test
    void stoppedMailboxShouldBeToldAndItsEndToo() {
        var address = Desk.unique("billing") + "@nordvik.example";
        var id = connect(draft(address, "wrong"));

        var stopped = await(installation, address + " has stopped");
        assertEquals("auto-generated", stopped.header("Auto-Submitted").orElse(""));
        assertTrue(stopped.text().contains("does not accept the user and password"), stopped::text);
        assertTrue(stopped.text().contains("/settings/channels"), stopped::text);

        change(id, draft(address, Dovecot.PASSWORD));
        await(installation, address + " works again");
        assertEquals(2, about(installation, address));
    }

    @Test
    void alarmShouldLeaveThroughAnotherMailboxWhereTheInstallationCanNotSend() {
        var sender = "support@fjord.example";
        var road = connect(Json.createObjectBuilder(draft(sender, Dovecot.PASSWORD))
                .add("sending", account(postfix.port(), Dovecot.PASSWORD))
                .build());
        Await.until(
                "the road is open",
                () -> !product.rest().read("/mailboxes/" + road).isNull("lastSuccessAt"));
        installation.whenever(Phase.MAIL, Reaction.answer("451 4.3.0 Not now"));
        var address = Desk.unique("billing") + "@nordvik.example";

        connect(draft(address, "wrong"));

        var told = await(world, address + " has stopped");
        assertTrue(told.header("From").orElse("").contains(sender), () -> told.header("From")
                .orElse(""));
    }

    @Test
    void r4AlarmThatComesBackShouldBeNoConversation() throws IOException {
        var address = Desk.unique("billing") + "@nordvik.example";
        connect(draft(address, "wrong"));
        var stopped = await(installation, address + " has stopped");
        var desk = new Desk(product);
        try (var smtp = product.smtp()) {
            smtp.deliver("no-reply@inbox.localhost", stopped.raw(), desk.inboxAddress());
        }
        desk.receive(desk.mail());

        assertFalse(product.rest().get("/conversations").expect(200).items().stream()
                .anyMatch(one -> one.getString("subject").contains("has stopped")));
    }

    private static ReceivedMail await(SmtpPeer peer, String subject) {
        return Await.present("a mail that says: " + subject, () -> peer.mailsTo(Product.ADMIN).stream()
                .filter(mail -> mail.header("Subject")
                        .orElse("")
                        .replaceAll("\\s+", " ")
                        .contains(subject))
                .findFirst());
    }

    private static long about(SmtpPeer peer, String address) {
        return peer.mailsTo(Product.ADMIN).stream()
                .filter(mail -> mail.header("Subject").orElse("").contains(address))
                .count();
    }

    private static String connect(JsonObject draft) {
        return Desk.id(product.rest().post("/mailboxes", draft).expect(201).json());
    }

    private static void change(String id, JsonObject draft) {
        product.rest()
                .call("PUT", "/mailboxes/" + id, draft.toString(), Map.of("Content-Type", "application/json"))
                .expect(200);
        product.rest()
                .call("POST", "/mailboxes/" + id + "/resume", "", Map.of())
                .expect(204);
    }

    private static JsonObject draft(String address, String password) {
        var inbox = product.rest().get("/inboxes").expect(200).items().get(0).getInt("id");
        return Json.createObjectBuilder()
                .add("inboxId", inbox)
                .add("name", "Nordvik")
                .add("address", address)
                .add("receiving", account(dovecot.port(), password))
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
