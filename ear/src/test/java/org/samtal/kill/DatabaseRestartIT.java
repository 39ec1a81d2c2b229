package org.samtal.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
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
    /** An outage of seconds may cost some lines for each caller that met it, never a stack trace for each. */
    private static final int MOST_LOG_LINES = 1_000;

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
        var replies = LEDGER.acceptedReplies().size() + 5;
        var lines = product.console().lines().count();
        try (var load = Load.start(product, new Desk(product).inboxAddress(), LEDGER)) {
            Await.until("the load runs", RECOVERY, () -> LEDGER.acceptedReplies().size() > replies);
            fault.run();
            try {
                assertCallersAreAskedToWait(load);
            } finally {
                DATABASE.start();
            }
            assertEverythingGoesOn();
        }
        var verdict = Auditor.judge(product, PEER, LEDGER);
        assertEquals(List.of(), verdict.findings(), () -> product.log());
        assertTrue(product.console().lines().count() - lines < MOST_LOG_LINES, product::log);
        assertFalse(product.console().contains("A request to the API failed"), product::log);
    }

    private static void assertCallersAreAskedToWait(Load load) {
        Await.until("mail is put off with 451", RECOVERY, () -> load.postponed(MailSender.class) > 0);
        Await.until("replies are put off with 503", RECOVERY, () -> load.postponed(Replier.class) > 0);
        var answer = product.rest().get("/conversations");
        assertEquals(503, answer.status());
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
        assertFalse(answer.header("Retry-After").isEmpty());
        assertEquals(503, product.health("ready"));
        assertEquals(200, product.health("live"));
    }

    private static void assertEverythingGoesOn() {
        var mails = LEDGER.acceptedMails().size() + 5;
        var replies = LEDGER.acceptedReplies().size() + 5;
        Await.until("mails are accepted and replies taken again", RECOVERY, () -> LEDGER.acceptedMails()
                                .size()
                        > mails
                && LEDGER.acceptedReplies().size() > replies);
        assertEquals(200, product.health("ready"));
    }
}
