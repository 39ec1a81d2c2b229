package org.samtal.kill;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jboss.byteman.agent.Main;
import org.samtal.harness.Await;
import org.samtal.harness.BlackHole;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Places;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.SmtpPeer;

/** A product that can be made to die at a {@link KillPoint}, with the mail server it sends to. */
final class Victim implements AutoCloseable {
    private static final Duration REACHED = Duration.ofMinutes(2);
    static final String ADDRESS = "support@nordvik.example";
    private static final String HOLD = "HOLD";
    /** More than the workers have in hand, so that some wait in the queue. */
    private static final int WAITING = 10;

    private final Path armed = Places.fresh("armed");
    private final SmtpPeer peer = SmtpPeer.start().takingPasswords();
    private final Dovecot dovecot = Dovecot.start();
    private final BlackHole hole = BlackHole.open();
    private final Set<String> waited = ConcurrentHashMap.newKeySet();
    private final Ledger ledger;
    private final Product product;

    Victim(Database database, Ledger ledger) {
        this.ledger = ledger;
        product = Product.on(database)
                .named("kill-" + database.name())
                .sendingTo(peer)
                .with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                .with("SAMTAL_MAILBOX_PORTS", dovecot.port() + "," + peer.port() + "," + hole.port())
                .with("SAMTAL_MAILBOX_TLS", "optional")
                .with("SAMTAL_MAILBOX_PAUSE", "1")
                .with("JAVA_OPTS", agent())
                .start();
        connect();
        beBusy();
    }

    /** Ends the misbehaviour of the next mail server, but for those who have to wait. */
    void behave() {
        peer.behave();
        beBusy();
    }

    private void beBusy() {
        peer.whenever(SmtpPeer.Phase.RCPT, this::isBusyFor, Reaction.answer("450 4.2.1 The mailbox is busy"));
    }

    /** The first time somebody of these gets a mail. */
    private boolean isBusyFor(SmtpPeer.Envelope envelope) {
        var recipient = envelope.recipients().get(envelope.recipients().size() - 1);
        return recipient.startsWith(Replier.BUSY) && waited.add(recipient);
    }

    /** A mailbox whose mails are flagged once they are stored, and through which answers leave. */
    private void connect() {
        var id = connect(draft("Nordvik", ADDRESS, account(dovecot.port(), Dovecot.USER))
                .add("afterFetch", "flag")
                .add("sending", account(peer.port(), Dovecot.USER)));
        awaitVisit(id);
    }

    /** More mailboxes that are fetched, beside others whose server takes each connection and never says a word. */
    void crowd(int alive, int dead) {
        IntStream.range(0, alive)
                .mapToObj(at -> connect(draft(box(at), box(at) + "@nordvik.example", account(dovecot.port(), box(at)))))
                .toList()
                .forEach(this::awaitVisit);
        IntStream.range(0, dead)
                .mapToObj(at -> "dead" + at)
                .forEach(name -> connect(draft(name, name + "@nordvik.example", account(hole.port(), name))));
    }

    /** The user of one of the mailboxes of the crowd. */
    static String box(int at) {
        return "box" + at;
    }

    private JsonObjectBuilder draft(String name, String address, JsonObjectBuilder receiving) {
        return Json.createObjectBuilder()
                .add(
                        "inboxId",
                        product.rest()
                                .get("/inboxes")
                                .expect(200)
                                .items()
                                .get(0)
                                .getInt("id"))
                .add("name", name)
                .add("address", address)
                .add("receiving", receiving);
    }

    private static JsonObjectBuilder account(int port, String user) {
        return Json.createObjectBuilder()
                .add("host", "127.0.0.1")
                .add("port", port)
                .add("tls", "none")
                .add("user", user)
                .add("password", Dovecot.PASSWORD);
    }

    private String connect(JsonObjectBuilder draft) {
        return Desk.id(
                product.rest().post("/mailboxes", draft.build()).expect(201).json());
    }

    private void awaitVisit(String mailbox) {
        Await.until(
                "the mailbox was visited",
                () -> !product.rest().read("/mailboxes/" + mailbox).isNull("lastSuccessAt"));
    }

    /** How many connections were taken by the server that never answers. */
    int swallowed() {
        return hole.taken();
    }

    Dovecot dovecot() {
        return dovecot;
    }

    Product product() {
        return product;
    }

    SmtpPeer peer() {
        return peer;
    }

    /** Lets the server die at this point, the next time the load comes by; returns the moment of its death. */
    Instant die(KillPoint point) {
        switch (point) {
            case RANDOM -> {
                Await.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(2_000)));
                product.kill();
            }
            case JOURNAL -> dieWithWorkWaiting();
            case O3, O4, O5 -> dieByPeer(point);
            default -> dieAtRule(point);
        }
        var moment = Instant.now();
        product.awaitEnd();
        if (point == KillPoint.JOURNAL) {
            Places.delete(product.data().resolve("data/activemq"));
        }
        return moment;
    }

    /** Starts it again; returns the time until it was ready. */
    Duration revive() {
        var begin = Instant.now();
        product.start();
        return Duration.between(begin, Instant.now());
    }

    @Override
    public void close() {
        product.close();
        peer.close();
        dovecot.close();
        hole.close();
    }

    /** The rule takes the file away when a thread has come to its point, and holds that thread there. */
    private void dieAtRule(KillPoint point) {
        arm(point.name());
        Await.until(
                "a thread stands at " + point + "\n" + product.log(),
                REACHED,
                () -> !Files.exists(armed.resolve(point.name())));
        product.kill();
    }

    private void dieByPeer(KillPoint point) {
        peer.once(point.phase().orElseThrow(), envelope -> true, Reaction.cutAfter(product::kill));
        Await.until("a mail on its way out reaches " + point, REACHED, () -> !product.isRunning());
    }

    /** Readers stand in the parser, senders wait for a greeting, and behind them the queues fill. */
    private void dieWithWorkWaiting() {
        var released = new CountDownLatch(1);
        peer.whenever(SmtpPeer.Phase.GREETING, Reaction.cutAfter(() -> await(released)));
        arm(HOLD);
        var mails = ledger.acceptedMails().size() + WAITING;
        var replies = ledger.acceptedReplies().size() + WAITING;
        Await.until(
                "work waits in both queues",
                REACHED,
                () -> ledger.acceptedMails().size() > mails
                        && ledger.acceptedReplies().size() > replies);
        product.kill();
        disarm(HOLD);
        behave();
        released.countDown();
    }

    private void arm(String rule) {
        try {
            Files.createFile(armed.resolve(rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void disarm(String rule) {
        try {
            Files.delete(armed.resolve(rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that lives for seconds: the fast compiler and the simple collector. */
    private String agent() {
        var jar = pathOf(Main.class);
        var rules = Places.resource("kill.btm");
        return "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" + " -javaagent:" + jar + "=script:" + rules + ",boot:" + jar
                + " -Dsamtal.kill=" + armed;
    }

    private static Path pathOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
