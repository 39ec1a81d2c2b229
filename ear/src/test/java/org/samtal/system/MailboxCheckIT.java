package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.NameServer;
import org.samtal.harness.Places;
import org.samtal.harness.Postfix;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** A mailbox of a Dovecot and a Postfix is tried out before it is connected, and used then, in both directions. */
class MailboxCheckIT {
    private static final String SIGNED = "nordvik.example";
    private static final String PLAIN = "fjord.example";
    private static final String DKIM_NAME = "samtal._domainkey." + SIGNED;

    private static SmtpPeer world;
    private static Dovecot dovecot;
    private static Postfix postfix;
    private static NameServer names;
    private static Product product;
    private static Desk desk;

    @BeforeAll
    static void start() throws Exception {
        world = SmtpPeer.start();
        dovecot = Dovecot.start();
        postfix = Postfix.start(dovecot, world, SIGNED, PLAIN);
        names = NameServer.start();
        product = Product.on(Database.h2())
                .named("mailbox-check")
                .shortLived()
                .sendingTo(world)
                .with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                .with("SAMTAL_MAILBOX_PORTS", dovecot.port() + "," + postfix.port())
                .with("SAMTAL_MAILBOX_TLS", "optional")
                .with("SAMTAL_MAILBOX_PAUSE", "1")
                .with("SAMTAL_DNS", "127.0.0.1:" + names.port())
                .with("SAMTAL_DKIM_DOMAINS", SIGNED)
                .with("SAMTAL_DKIM_KEY_FILE", key().toString())
                .start();
        desk = new Desk(product);
    }

    @AfterAll
    static void stop() {
        product.close();
        postfix.close();
        dovecot.close();
        names.close();
        world.close();
    }

    @Test
    void testMailShouldComeBackAndBecomeNoConversation() {
        var id = connect("round@" + PLAIN);

        var checks = byCode(product.rest()
                .call("POST", "/mailboxes/" + id + "/test", "", Map.of())
                .expect(200)
                .json());

        assertEquals("ok", checks.get("mailbox.check.sending"), checks::toString);
        assertEquals("ok", checks.get("mailbox.check.size"), checks::toString);
        assertEquals("ok", checks.get("mailbox.check.test"), checks::toString);
        var behind = mail("round@" + PLAIN);
        dovecot.deliver(behind.bytes());
        desk.awaitConversation(behind.messageId());
        assertFalse(product.rest().get("/conversations").expect(200).items().stream()
                .anyMatch(one -> one.getString("subject").contains("connection test")));
        assertFalse(dovecot.inbox().stream().anyMatch(mail -> mail.contains("<samtal-own.")), "It was not deleted");
        product.rest().delete("/mailboxes/" + id).expect(204);
    }

    @Test
    void testMailThatDoesNotArriveShouldBeSaidAndStopNothing() {
        var checks = test("away@elsewhere.example");

        assertEquals("advice", checks.get("mailbox.check.test.missing"), checks::toString);
    }

    @Test
    void domainThatLetsTheServerSendShouldBeSaid() {
        names.put(PLAIN, "v=spf1 include:_spf." + PLAIN + " -all");
        names.put("_spf." + PLAIN, "v=spf1 ip4:127.0.0.1 -all");

        assertEquals("ok", test("a@" + PLAIN).get("mailbox.check.spf"));
    }

    @Test
    void domainThatLetsOthersSendShouldBeSaid() {
        names.put(PLAIN, "v=spf1 ip4:192.0.2.1 -all");

        assertEquals("advice", test("b@" + PLAIN).get("mailbox.check.spf.other"));
    }

    @Test
    void missingRecordsShouldBeGivenToCopy() {
        names.put(SIGNED);
        names.put(DKIM_NAME);

        var checks = checks("c@" + SIGNED);

        assertEquals(SIGNED + ". TXT \"v=spf1 ip4:127.0.0.1 ~all\"", recordOf(checks, "mailbox.check.spf.missing"));
        assertTrue(recordOf(checks, "mailbox.check.dkim.unknown").startsWith(DKIM_NAME + ". TXT \"v=DKIM1; k=rsa; p="));
    }

    @Test
    void publishedKeyShouldBeFound() {
        names.put(DKIM_NAME);
        names.put(SIGNED, "v=spf1 ip4:127.0.0.1 -all");
        var missing = recordOf(checks("d@" + SIGNED), "mailbox.check.dkim.unknown");
        names.put(DKIM_NAME, missing.substring(missing.indexOf('"') + 1, missing.length() - 1));

        var checks = test("d@" + SIGNED);

        assertEquals("ok", checks.get("mailbox.check.dkim.own"), checks::toString);
    }

    @Test
    void mailWithoutSignatureShouldBeSaid() {
        assertEquals("advice", test("e@" + PLAIN).get("mailbox.check.dkim.missing"));
    }

    @Test
    void silentNameServerShouldBeSaid() {
        names.setSilent(true);
        try {
            assertEquals("advice", test("f@" + PLAIN).get("mailbox.check.dns"));
        } finally {
            names.setSilent(false);
        }
    }

    @Test
    void replyShouldLeaveThroughPostfixSigned() {
        var id = connect("support@" + SIGNED);
        var mail = mail("support@" + SIGNED);
        dovecot.deliver(mail.bytes());
        var conversation = Desk.id(desk.awaitConversation(mail.messageId()));

        desk.reply(conversation, "A technician comes on Tuesday.");

        var signature =
                world.awaitMailTo(mail.sender()).header("DKIM-Signature").orElse("");
        assertTrue(signature.contains("d=" + SIGNED + ";"), signature);
        product.rest().delete("/mailboxes/" + id).expect(204);
    }

    private static Mail mail(String to) {
        return Mail.from(Desk.unique("ada") + "@example.com").to(to).subject(Desk.unique("Charger"));
    }

    private static String connect(String address) {
        var id = Desk.id(
                product.rest().post("/mailboxes", draft(address)).expect(201).json());
        Await.until(
                "the mailbox was visited",
                () -> !product.rest().read("/mailboxes/" + id).isNull("lastSuccessAt"));
        return id;
    }

    private static Map<String, String> test(String address) {
        return byCode(product.rest()
                .post("/mailboxes/test", draft(address))
                .expect(200)
                .json());
    }

    private static Map<String, String> byCode(JsonObject found) {
        return found.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(check -> check.getString("code"), check -> check.getString("outcome")));
    }

    private static List<JsonObject> checks(String address) {
        return product.rest()
                .post("/mailboxes/test", draft(address))
                .expect(200)
                .json()
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class);
    }

    private static String recordOf(List<JsonObject> checks, String code) {
        return checks.stream()
                .filter(check -> check.getString("code").equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(checks.toString()))
                .getString("record");
    }

    private static JsonObject draft(String address) {
        var inbox = product.rest().get("/inboxes").expect(200).items().get(0).getInt("id");
        return Json.createObjectBuilder()
                .add("inboxId", inbox)
                .add("name", "Nordvik")
                .add("address", address)
                .add("receiving", account(dovecot.port()))
                .add("sending", account(postfix.port()))
                .build();
    }

    private static JsonObjectBuilder account(int port) {
        return Json.createObjectBuilder()
                .add("host", "127.0.0.1")
                .add("port", port)
                .add("tls", "none")
                .add("user", Dovecot.USER)
                .add("password", Dovecot.PASSWORD);
    }

    private static Path key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return pem(generator.generateKeyPair().getPrivate().getEncoded());
    }

    private static Path pem(byte[] key) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return Files.writeString(
                Places.fresh("dkim").resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    }
}
