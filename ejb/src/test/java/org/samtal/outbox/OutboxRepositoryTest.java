package org.samtal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.access.Visibility;
import org.samtal.testing.H2Database;

/** The moves of an outgoing mail from state to state, in H2. */
class OutboxRepositoryTest {

    private static final Visibility ALL = new Visibility(Set.of(1L));

    private final OutboxRepository outbox = new OutboxRepository();
    private final DeliveryReportRepository reports = new DeliveryReportRepository();
    private H2Database database;
    private long id;

    @BeforeEach
    void failOnce() throws SQLException {
        database = H2Database.migrated();
        outbox.entities = database.entities();
        reports.entities = outbox.entities;
        outbox.entities.getTransaction().begin();
        var entry = new OutboxEntry(UnreachedTest.draft(), Instant.EPOCH);
        outbox.add(entry);
        outbox.entities.flush();
        id = entry.id();
        assertTrue(outbox.claim(id, "node"));
        assertTrue(outbox.end(entry().claimed(Set.of()), DeliveryState.FAILED, "no", Duration.ZERO));
    }

    @AfterEach
    void close() throws SQLException {
        outbox.entities.getTransaction().rollback();
        outbox.entities.close();
        database.close();
    }

    @Test
    void failedMailShouldBeQueuedOnceHoweverOftenItIsAsked() {
        var seen = entry();

        assertTrue(outbox.requeue(seen));
        assertFalse(outbox.requeue(seen));

        assertEquals(DeliveryState.QUEUED, entry().state());
        assertEquals(1, entry().earlierAttempts());
        assertTrue(outbox.claim(id, "node"));
        assertEquals(2, entry().attempts());
    }

    /** After an outage of the database: the answer to a claim was lost, and nobody knows that they have the mail. */
    @Test
    void leaseThatNobodyHasInHandShouldEnd() {
        outbox.requeue(entry());
        assertTrue(outbox.claim(id, "node"));

        outbox.releaseLeases("node", Set.of(id));
        outbox.releaseLeases("other", Set.of());
        assertFalse(isDue());

        outbox.releaseLeases("node", Set.of());
        assertTrue(isDue());
    }

    private boolean isDue() {
        return outbox.entities
                        .createNativeQuery(
                                "select id from samtal.outbound_message where due_at <= current_timestamp", Long.class)
                        .getResultList()
                        .size()
                == 1;
    }

    @Test
    void r1MailThatNobodyHasSeenShouldLeaveFromTheFallbackAddress() {
        var fresh = claimedForTheFirstTime();

        assertTrue(outbox.leaveFrom(fresh.claimed(Set.of()), "support@inbox.example"));

        outbox.entities.refresh(fresh);
        assertEquals("support@inbox.example", fresh.draft().from().address());
        assertEquals(0, fresh.draft().mailboxId());
    }

    @Test
    void mailThatWasSentAgainShouldStayTheMailItIs() {
        outbox.requeue(entry());
        assertTrue(outbox.claim(id, "node"));

        assertFalse(outbox.leaveFrom(entry().claimed(Set.of()), "support@inbox.example"));
    }

    @Test
    void mailWhoseEndWasWrittenShouldStayTheMailItIs() {
        var fresh = claimedForTheFirstTime();
        assertTrue(outbox.beforeFinalDot(fresh.claimed(Set.of())));

        assertFalse(outbox.leaveFrom(fresh.claimed(Set.of()), "support@inbox.example"));
    }

    @Test
    void doubtShouldEndOnceSomebodyHasHadTheMail() {
        var fresh = claimedForTheFirstTime();
        outbox.end(fresh.claimed(Set.of()), DeliveryState.UNCERTAIN, "broke off", Duration.ZERO);
        outbox.entities.refresh(fresh);
        var message = fresh.draft().messageId();

        assertTrue(outbox.prove(message, "a bounce"));
        assertFalse(outbox.prove(message, "another one"));

        outbox.entities.refresh(fresh);
        assertEquals(DeliveryState.SENT, fresh.state());
    }

    @Test
    void mailThatFailedShouldNotBecomeSentByAReport() {
        assertFalse(outbox.prove(entry().draft().messageId(), "a bounce"));
    }

    /** What an earlier try came back with says nothing about the next; the same news about that is news (S28). */
    @Test
    void reportShouldCountAgainstTheTryItIsAbout() {
        report();
        report();
        assertEquals(1, count());

        outbox.requeue(entry());

        assertEquals(0, count());
        report();
        assertEquals(1, count());
    }

    private void report() {
        var fate = new DeliveryReport.Fate(List.of("ada@example.com"), ReportKind.FAILED, "5.1.1", "unknown");
        reports.add(entry(), "ada@example.com", fate, "0".repeat(64), Instant.EPOCH);
    }

    private int count() {
        return reports.of(List.of(3L), ALL).getOrDefault(3L, List.of()).size();
    }

    private OutboxEntry claimedForTheFirstTime() {
        outbox.entities.remove(entry());
        outbox.entities.flush();
        var fresh = new OutboxEntry(UnreachedTest.draft(), Instant.EPOCH);
        outbox.add(fresh);
        outbox.entities.flush();
        assertTrue(outbox.claim(fresh.id(), "node"));
        outbox.entities.refresh(fresh);
        return fresh;
    }

    /** As it is stored now. */
    private OutboxEntry entry() {
        outbox.entities.clear();
        return outbox.find(id).orElseThrow();
    }
}
