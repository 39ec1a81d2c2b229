package org.samtal.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.testing.H2Database;

/** Each thing is told once, and again when it has ended and begins anew. */
class MailboxAlarmRepositoryTest {

    private static final MailboxFault FAULT = new MailboxFault(MailboxProblem.TIMEOUT, "imap.example.com");

    private H2Database database;
    private EntityManager entities;
    private final MailboxRepository mailboxes = new MailboxRepository();
    private final MailboxAlarmRepository alarms = new MailboxAlarmRepository();
    private long id;

    @BeforeEach
    void connect() throws SQLException {
        database = H2Database.migrated();
        entities = database.entities();
        mailboxes.entities = entities;
        alarms.entities = entities;
        entities.getTransaction().begin();
        var mailbox = new Mailbox(MailboxDraftTest.draft(), Instant.now().minusSeconds(60));
        mailboxes.add(mailbox);
        id = mailbox.id();
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        database.close();
    }

    @Test
    void mailboxThatFailsForAWhileShouldBeToldOnce() {
        fail();

        assertEquals(List.of(id), ids(alarms.stoppedFor(Duration.ZERO)));
        assertEquals(List.of(), ids(alarms.stoppedFor(Duration.ofMinutes(10))));
        assertTrue(alarms.markTold(id));
        assertFalse(alarms.markTold(id), "another node was first");
        assertEquals(List.of(), ids(alarms.stoppedFor(Duration.ZERO)));
    }

    @Test
    void endOfATroubleThatWasToldShouldBeToldToo() {
        fail();
        assertEquals(List.of(), ids(alarms.workingAgain()));
        alarms.markTold(id);
        succeed();

        assertEquals(List.of(id), ids(alarms.workingAgain()));
        assertTrue(alarms.markUntold(id));
        assertEquals(List.of(), ids(alarms.workingAgain()));
    }

    @Test
    void shortTroubleShouldNeverBeTold() {
        fail();
        succeed();

        assertEquals(List.of(), ids(alarms.stoppedFor(Duration.ZERO)));
        assertEquals(List.of(), ids(alarms.workingAgain()));
    }

    @Test
    void certificateShouldBeToldTwoWeeksBeforeItEnds() {
        mailboxes.noteCertificate(id, today().plusDays(15));
        assertEquals(List.of(), ids(alarms.certificatesEnding()));
        mailboxes.noteCertificate(id, today().plusDays(13));

        assertEquals(List.of(id), ids(alarms.certificatesEnding()));
        assertTrue(alarms.markCertificate(id));
        assertEquals(List.of(), ids(alarms.certificatesEnding()));
        mailboxes.noteCertificate(id, today().plusDays(5));
        assertEquals(List.of(id), ids(alarms.certificatesEnding()), "it is another one");
    }

    @Test
    void certificateShouldBeLookedAtOnceADay() {
        assertTrue(mailboxes.wantsCertificate(id));
        assertFalse(mailboxes.wantsCertificate(id));
    }

    private void fail() {
        assertTrue(mailboxes.claim(id, "a"));
        assertTrue(mailboxes.failed(lease(), FAULT, Duration.ZERO));
    }

    private void succeed() {
        assertTrue(mailboxes.claim(id, "a"));
        assertTrue(mailboxes.succeeded(lease(), Duration.ZERO));
    }

    private MailboxLease lease() {
        entities.clear();
        return mailboxes.find(id).orElseThrow().lease();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    private static List<Long> ids(List<Mailbox> found) {
        return found.stream().map(Mailbox::id).toList();
    }
}
