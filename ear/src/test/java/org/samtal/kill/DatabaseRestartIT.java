package org.samtal.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Places;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** The database goes away under load and comes back: senders are asked to wait, and everything goes on by itself. */
class DatabaseRestartIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Postgres DATABASE = Database.durablePostgresql();
    private static final SmtpPeer PEER = SmtpPeer.start();
    private static final Ledger LEDGER =
            new Ledger(Places.results("kill").resolve("ledger-restart-" + System.currentTimeMillis() + ".tsv"));
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.on(DATABASE).named("database-restart").sendingTo(PEER).start();
    }

    @AfterAll
    static void close() {
        product.close();
        PEER.close();
        LEDGER.close();
    }

    @Test
    void restartShouldLoseNothing() {
        interrupt(DATABASE::stop);
    }

    @Test
    void killedDatabaseShouldLoseNothing() {
        interrupt(DATABASE::kill);
    }

    private static void interrupt(Runnable fault) {
        var replies = LEDGER.acceptedReplies().size();
        try (var load = Load.start(product, new Desk(product).inboxAddress(), LEDGER)) {
            Await.until("the load runs", () -> LEDGER.acceptedReplies().size() > replies + 3);
            fault.run();
            Await.until("senders are asked to wait", RECOVERY, () -> load.postponed() > 0);
            assertEquals(503, product.rest().get("/conversations").status());
            assertEquals(503, product.health("ready"));
            assertEquals(200, product.health("live"));

            DATABASE.start();

            var before = LEDGER.acceptedMails().size();
            Await.until(
                    "mails are accepted again",
                    RECOVERY,
                    () -> LEDGER.acceptedMails().size() > before + 3);
            Await.until("REST answers again", RECOVERY, DatabaseRestartIT::answers);
        }
        var verdict = new Auditor(product, PEER, LEDGER).judge();
        assertTrue(verdict.isClean(), verdict::toString);
    }

    private static boolean answers() {
        return product.rest().get("/conversations").status() == 200;
    }
}
