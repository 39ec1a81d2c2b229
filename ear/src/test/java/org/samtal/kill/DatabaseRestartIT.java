package org.samtal.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Places;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** The database goes away under load and comes back: senders are asked to wait, and everything goes on by itself. */
class DatabaseRestartIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    /** The beginning, the end, and what a probe of readiness adds each time; never a stack trace for each caller. */
    private static final int MOST_LOG_LINES = 50;

    private static final Pattern INFO_OR_ABOVE = Pattern.compile("\"level\":\"(INFO|WARN|ERROR|FATAL)\"");
    private static final Pattern STYLE = Pattern.compile("<link[^>]+href=\"([^\"]+\\.css[^\"]*)\"");

    private static final Postgres DATABASE = Database.durablePostgresql();
    private static final SmtpPeer PEER = SmtpPeer.start();
    private static final Ledger LEDGER =
            new Ledger(Places.results("kill").resolve("ledger-restart-" + System.currentTimeMillis() + ".tsv"));
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.on(DATABASE)
                .named("database-restart")
                .sendingTo(PEER)
                .shortLived()
                .start();
    }

    @AfterAll
    static void close() {
        product.close();
        PEER.close();
        LEDGER.close();
    }

    /** One after the other, judged once: what was under way at an outage may wait for its lease. */
    @Test
    void stopAndKillOfTheDatabaseShouldLoseNothing() {
        interrupt(DATABASE::stop);
        interrupt(DATABASE::kill);

        var verdict = Auditor.judge(product, PEER, LEDGER);
        assertEquals(List.of(), verdict.findings(), () -> verdict.findings() + product.log());
    }

    @Test
    void logFileShouldHoldNothingThatIsForDevelopers() {
        var below = product.logFile()
                .lines()
                .filter(line -> !INFO_OR_ABOVE.matcher(line).find())
                .limit(5)
                .toList();

        assertEquals(List.of(), below);
    }

    private static void interrupt(Runnable fault) {
        var desk = new Desk(product);
        var reader = PlainBrowser.somewhere(product).enter(Product.ADMIN, Product.PASSWORD);
        var replies = LEDGER.acceptedReplies().size() + 5;
        var before = product.console().length();
        try (var load = Load.start(product, desk.inboxAddress(), LEDGER)) {
            Await.until(
                    "the load runs", RECOVERY, () -> LEDGER.acceptedReplies().size() > replies);
            fault.run();
            try {
                assertCallersAreAskedToWait(load);
                assertPagesSayThatNothingIsLost(reader);
            } finally {
                DATABASE.start();
            }
            assertEverythingGoesOn();
        }
        assertEquals(200, reader.get("/app/inbox").status());
        assertOutageIsToldOnce(before);
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

    private static void assertPagesSayThatNothingIsLost(PlainBrowser reader) {
        var page = reader.get("/app/inbox");
        assertEquals(503, page.status(), page::text);
        assertTrue(page.text().contains("Nothing you wrote is lost"), page::text);
        assertFalse(page.header("Retry-After").isEmpty());
        var style = STYLE.matcher(page.text());
        assertTrue(style.find(), page::text);
        assertEquals(200, reader.get(style.group(1)).status());
    }

    private static void assertEverythingGoesOn() {
        var mails = LEDGER.acceptedMails().size() + 5;
        var replies = LEDGER.acceptedReplies().size() + 5;
        Await.until(
                "mails are accepted and replies taken again",
                RECOVERY,
                () -> LEDGER.acceptedMails().size() > mails
                        && LEDGER.acceptedReplies().size() > replies);
        Await.until("the product is ready again", RECOVERY, () -> product.health("ready") == 200);
    }

    private static void assertOutageIsToldOnce(int before) {
        Await.until("the end of the outage is told", () -> count("The database answers again", before) == 1);
        assertEquals(1, count("The database does not answer", before), product::log);
        var lines = product.console().substring(before).lines().count();
        assertTrue(lines < MOST_LOG_LINES, () -> lines + " lines\n" + product.log());
    }

    private static long count(String words, int before) {
        return product.console()
                .substring(before)
                .lines()
                .filter(line -> line.contains(words))
                .count();
    }
}
