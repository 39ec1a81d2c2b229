package org.samtal.bench;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.BlackHole;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Product;

/**
 * Mail that is fetched from mailboxes of a Dovecot: how fast, how soon out of a mailbox with many old mails, and whether servers
 * that never answer make others wait.
 */
final class Mailboxes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration WHILE_OTHERS_FAIL = Duration.ofSeconds(90);
    private static final Duration IMPORT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 4;
    private static final int ALIVE = 70;
    private static final int DEAD = 30;
    private static final int PROBES = 200;
    private static final int EVERYTHING = 3650;

    private final Dovecot dovecot = Dovecot.start();
    private final BlackHole hole = BlackHole.open();

    /** What the installation has to allow. */
    Product.Builder allowed(Product.Builder product) {
        return product.with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                .with("SAMTAL_MAILBOX_PORTS", dovecot.port() + "," + hole.port())
                .with("SAMTAL_MAILBOX_TLS", "optional");
    }

    void measure(Site site, MailMix mix, Options options, Figures figures) throws InterruptedException {
        fetch(site, mix, options.mails(), figures);
        old(site, options.oldMails(), figures);
        blackHoles(site, figures);
    }

    /** The same mails over SMTP and out of mailboxes, in turn; what comes last has a server that has seen as much of both. */
    private void fetch(Site site, MailMix mix, int mails, Figures figures) throws InterruptedException {
        for (var at : List.of(1, AT_ONCE, AT_ONCE)) {
            figures.ingest("over SMTP, " + at + " at once", new Ingest(site, mix).run(at, mails));
            fetched(site, mix, mails, at, figures);
        }
    }

    private void fetched(Site site, MailMix mix, int mails, int boxes, Figures figures) {
        var ids = IntStream.range(0, boxes)
                .mapToObj(at -> connected(site, "ingest" + at, dovecot.port(), 0))
                .toList();
        ids.forEach(id -> change(site, id, "pause"));
        IntStream.range(0, mails)
                .forEach(at -> dovecot.deliver("ingest" + at % boxes, mix.next().raw()));
        var stack = site.stack();
        stack.settle();
        var before = site.feedNumber();
        var cpu = stack.cpuMillis();
        var begin = System.nanoTime();
        ids.forEach(id -> change(site, id, "resume"));
        Await.until("all mails are visible", PATIENCE, LOOK, () -> site.feedNumber() - before >= mails);
        var name = "mailboxes, " + boxes + " at once: ";
        figures.value(name + "fetched and visible", mails * 1e9 / (System.nanoTime() - begin), "mails/s");
        figures.value(name + "CPU of a mail", (stack.cpuMillis() - cpu) / mails, "ms");
        ids.forEach(id -> site.rest().delete("/mailboxes/" + id));
    }

    private void old(Site site, int mails, Figures figures) {
        for (var at = 0; at < mails; at++) {
            dovecot.deliver("old", mail("Old " + at));
        }
        var begin = System.nanoTime();
        var id = connected(site, "old", dovecot.port(), EVERYTHING);
        figures.value("mailbox with " + mails + " old mails connected after", seconds(begin), "s");
        var fresh = Mail.from("ada@example.com")
                .to("support@nordvik.example")
                .subject(Desk.unique("New"))
                .text("It does not start.");
        var arrival = System.nanoTime();
        dovecot.deliver("old", fresh.bytes());
        Await.until("the new mail is visible", PATIENCE, LOOK, () -> new Desk(site.product())
                .conversation(fresh.messageId())
                .isPresent());
        figures.value("new mail beside them visible after", seconds(arrival), "s");
        var imported = imported(site, id);
        Await.pause(IMPORT);
        figures.value("brought in meanwhile", (imported(site, id) - imported) / (double) IMPORT.toSeconds(), "mails/s");
        site.rest().delete("/mailboxes/" + id);
        site.stack().settle();
    }

    private void blackHoles(Site site, Figures figures) {
        List<String> ids = new ArrayList<>();
        for (var at = 0; at < ALIVE; at++) {
            ids.add(connected(site, "box" + at, dovecot.port(), 0));
        }
        Await.pause(Duration.ofSeconds(35));
        figures.timing(probe(site, ALIVE + " mailboxes, mail to visible"));
        for (var at = 0; at < DEAD; at++) {
            ids.add(connect(site, "dead" + at, hole.port(), 0));
        }
        Await.pause(WHILE_OTHERS_FAIL);
        figures.value("connections that were never answered", hole.taken(), "");
        figures.timing(probe(site, "the same beside " + DEAD + " black holes"));
        ids.forEach(id -> site.rest().delete("/mailboxes/" + id));
    }

    private Timing.Result probe(Site site, String what) {
        var timing = new Timing();
        for (var at = 0; at < PROBES; at++) {
            var before = site.feedNumber();
            var user = "box" + ThreadLocalRandom.current().nextInt(ALIVE);
            var bytes = mail("Probe");
            var begin = System.nanoTime();
            dovecot.deliver(user, bytes);
            Await.until("the mail is visible", PATIENCE, LOOK, () -> site.feedNumber() > before);
            timing.add(System.nanoTime() - begin);
        }
        return timing.result(what, 0);
    }

    private String connected(Site site, String user, int port, int days) {
        var id = connect(site, user, port, days);
        Await.until("the mailbox was visited", PATIENCE, LOOK, () -> !site.rest()
                .read("/mailboxes/" + id)
                .isNull("lastSuccessAt"));
        return id;
    }

    private static String connect(Site site, String user, int port, int days) {
        var inbox = site.rest().get("/inboxes").expect(200).items().get(0).getInt("id");
        var draft = Json.createObjectBuilder()
                .add("inboxId", inbox)
                .add("name", user)
                .add("address", user + "@nordvik.example")
                .add("importDays", days)
                .add(
                        "receiving",
                        Json.createObjectBuilder()
                                .add("host", "127.0.0.1")
                                .add("port", port)
                                .add("tls", "none")
                                .add("user", user)
                                .add("password", Dovecot.PASSWORD))
                .build();
        return Desk.id(site.rest().post("/mailboxes", draft).expect(201).json());
    }

    private static void change(Site site, String id, String what) {
        site.rest().call("POST", "/mailboxes/" + id + "/" + what, "", Map.of()).expect(204);
    }

    private static long imported(Site site, String id) {
        return site.rest().read("/mailboxes/" + id).getJsonNumber("imported").longValue();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static byte[] mail(String word) {
        return Mail.from("ada@example.com")
                .to("support@nordvik.example")
                .subject(Desk.unique(word))
                .text("It does not start.")
                .bytes();
    }

    @Override
    public void close() {
        hole.close();
        dovecot.close();
    }
}
