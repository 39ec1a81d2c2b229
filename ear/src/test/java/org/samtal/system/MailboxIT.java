package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.client.SmtpClient;
import org.samtal.harness.Await;
import org.samtal.harness.BlackHole;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Ports;
import org.samtal.harness.Product;

/** A mailbox of another mail server is connected, and what comes there becomes conversations, once each. */
class MailboxIT {
    private static final String ADDRESS = "support@nordvik.example";
    private static final String PASSWORD = "canary-7f3a-password";

    private static int smtpPort;
    private static int imapPort;
    private static GreenMail server;
    private static Dovecot dovecot;
    private static BlackHole hole;
    private static Product product;

    @BeforeAll
    static void start() {
        smtpPort = Ports.free();
        imapPort = Ports.free();
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        server.setUser(ADDRESS, "support", PASSWORD);
        dovecot = Dovecot.start();
        hole = BlackHole.open();
        product = Product.on(Database.h2())
                .named("mailbox")
                .shortLived()
                .with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                .with("SAMTAL_MAILBOX_PORTS", imapPort + "," + dovecot.port() + "," + hole.port())
                .with("SAMTAL_MAILBOX_TLS", "optional")
                .with("SAMTAL_MAILBOX_PAUSE", "1")
                .with("SAMTAL_MAILBOX_WORKERS", "1")
                .start();
    }

    @AfterAll
    static void stop() {
        product.close();
        server.stop();
        dovecot.close();
        hole.close();
    }

    @Test
    void mailsShouldBecomeConversationsOnceEachThoughTheServerIsKilled() throws IOException {
        deliver("Before we came");
        var id = connect(ADDRESS, PASSWORD);
        awaitFetch(id);
        var word = Desk.unique("Fetched");
        for (var i = 0; i < 60; i++) {
            deliver(word + " " + i);
            if (i == 30) {
                Await.until("some are fetched", () -> mailbox(id).getInt("fetched") > 5);
                product.kill();
            }
        }
        product.start();

        Await.until("all are conversations", () -> subjects(word).size() >= 60);
        deliver(word + " last");
        Await.until("the last one is there", () -> subjects(word).contains(word + " last"));

        var expected = IntStream.range(0, 60).mapToObj(i -> word + " " + i).collect(Collectors.toSet());
        expected.add(word + " last");
        assertEquals(61, subjects(word).size());
        assertEquals(expected, subjects(word).stream().collect(Collectors.toSet()));
        assertEquals(List.of(), subjects("Before we came"));
        assertEquals("active", mailbox(id).getString("status"));
        product.rest().delete("/mailboxes/" + id).expect(204);
    }

    @Test
    void p2NewNumberingOfDovecotShouldLoseAndDoubleNothing() {
        var word = Desk.unique("Dovecot");
        dovecot.deliver(mail("Before we came").bytes());
        var draft = draft("dovecot@nordvik.example", Dovecot.PASSWORD, List.of("INBOX"), dovecot.port(), "flag");
        var id = Desk.id(product.rest().post("/mailboxes", draft).expect(201).json());
        awaitFetch(id);

        IntStream.range(0, 10).forEach(i -> dovecot.deliver(mail(word + " " + i).bytes()));
        Await.until("ten are there", () -> subjects(word).size() == 10);
        IntStream.range(10, 20)
                .forEach(i -> dovecot.deliver(mail(word + " " + i).bytes()));
        dovecot.forgetNumbers();
        IntStream.range(20, 30)
                .forEach(i -> dovecot.deliver(mail(word + " " + i).bytes()));
        Await.until("all are there", () -> Set.copyOf(subjects(word)).size() == 30);
        dovecot.deliver(mail(word + " last").bytes());
        Await.until("the last one is there", () -> subjects(word).contains(word + " last"));

        assertEquals(31, subjects(word).size());
        assertEquals("active", mailbox(id).getString("status"));
        product.rest().delete("/mailboxes/" + id).expect(204);
    }

    @Test
    void p16ServersThatNeverAnswerShouldTakeNoPlaceOfOthers() {
        var dead = IntStream.range(0, 6)
                .mapToObj(i -> draft("dead" + i + "@nordvik.example", PASSWORD, List.of("INBOX"), hole.port(), "leave"))
                .map(draft -> Desk.id(
                        product.rest().post("/mailboxes", draft).expect(201).json()))
                .toList();

        var id = connect(ADDRESS, PASSWORD);

        awaitFetch(id);
        Await.until("all are knocked at", () -> hole.taken() >= dead.size());
        assertTrue(dead.stream().allMatch(one -> mailbox(one).isNull("lastSuccessAt")));
        dead.forEach(one -> product.rest().delete("/mailboxes/" + one).expect(204));
        product.rest().delete("/mailboxes/" + id).expect(204);
    }

    @Test
    void testShouldSayWhatWorksAndWhatDoesNot() {
        var good = product.rest()
                .post("/mailboxes/test", draft("one@nordvik.example", PASSWORD, List.of("INBOX", "Nowhere")))
                .expect(200)
                .json()
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class);
        var bad = product.rest()
                .post("/mailboxes/test", draft("one@nordvik.example", "wrong", List.of("INBOX")))
                .expect(200)
                .json()
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class);

        assertEquals(
                List.of("mailbox.check.receiving", "mailbox.check.folder", "mailbox.problem.folder"),
                good.stream().map(check -> check.getString("code")).toList());
        assertEquals("mailbox.problem.password", bad.get(0).getString("code"));
        assertEquals("wrong", bad.get(0).getString("outcome"));
    }

    @Test
    void s21PasswordShouldBeInNoAnswerAndNoLog() {
        var id = connect("canary@nordvik.example", PASSWORD);
        awaitFetch(id);

        for (var path : List.of("/mailboxes", "/mailboxes/" + id)) {
            assertFalse(product.rest().get(path).expect(200).text().contains("canary-7f3a"));
        }
        assertFalse(product.console().contains("canary-7f3a"));
        product.rest().delete("/mailboxes/" + id).expect(204);
    }

    @Test
    void wrongPasswordShouldBeSaidInPlainWords() {
        var id = connect("wrong@nordvik.example", "not it");
        Await.until("it fails", () -> mailbox(id).getString("status").equals("failing"));

        var problem = mailbox(id).getJsonObject("problem");
        assertEquals("mailbox.problem.password", problem.getString("code"));
        assertTrue(problem.getString("text").contains("does not accept"), problem.getString("text"));
        product.rest().delete("/mailboxes/" + id).expect(204);
    }

    private static String connect(String address, String password) {
        var made = product.rest()
                .post("/mailboxes", draft(address, password, List.of("INBOX")))
                .expect(201);
        return Desk.id(made.json());
    }

    private static JsonObject draft(String address, String password, List<String> folders) {
        return draft(address, password, folders, imapPort, "leave");
    }

    private static JsonObject draft(
            String address, String password, List<String> folders, int port, String afterFetch) {
        return Json.createObjectBuilder()
                .add(
                        "inboxId",
                        product.rest()
                                .get("/inboxes")
                                .expect(200)
                                .items()
                                .get(0)
                                .getInt("id"))
                .add("name", "Support")
                .add("address", address)
                .add("folders", Json.createArrayBuilder(folders))
                .add("afterFetch", afterFetch)
                .add(
                        "receiving",
                        Json.createObjectBuilder()
                                .add("host", "127.0.0.1")
                                .add("port", port)
                                .add("tls", "none")
                                .add("user", "support")
                                .add("password", password))
                .build();
    }

    private static void awaitFetch(String id) {
        Await.until("it was fetched", () -> !mailbox(id).isNull("lastSuccessAt"));
    }

    private static JsonObject mailbox(String id) {
        return product.rest().read("/mailboxes/" + id);
    }

    private static List<String> subjects(String word) {
        return product.rest().all("/conversations").stream()
                .map(row -> row.getString("subject"))
                .filter(subject -> subject.startsWith(word))
                .toList();
    }

    private static void deliver(String subject) throws IOException {
        assertEquals(
                250, SmtpClient.deliver("127.0.0.1", smtpPort, mail(subject)).code());
    }

    private static Mail mail(String subject) {
        return Mail.from(Desk.unique("ada") + "@example.com")
                .to(ADDRESS)
                .subject(subject)
                .text("Hello,\n\nthe charger does not start.");
    }
}
