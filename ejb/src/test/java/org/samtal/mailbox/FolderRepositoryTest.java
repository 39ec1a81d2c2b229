package org.samtal.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.testing.H2Database;

class FolderRepositoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private H2Database database;
    private EntityManager entities;
    private final MailboxRepository mailboxes = new MailboxRepository();
    private final FolderRepository folders = new FolderRepository();
    private long id;

    @BeforeEach
    void connect() throws SQLException {
        database = H2Database.migrated();
        entities = database.entities();
        mailboxes.entities = entities;
        folders.entities = entities;
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
    void folderShouldBeginBehindItsNewestMail() {
        var cursor = begun(List.of());

        assertEquals(700, cursor.lastUid());
        assertEquals(701, cursor.listFrom());
        assertFalse(cursor.isImporting());
    }

    @Test
    void olderMailsShouldBeCountedDown() {
        var cursor = begun(List.of(10L, 11L, 15L));

        folders.advanceImport(cursor, 12, 2, 2);

        var after = cursor();
        assertEquals(12, after.importUid());
        assertTrue(after.isImporting());
        assertEquals(new FolderFigures(2, 0, 3, 2), folders.figures().get(id));
    }

    @Test
    void newNumberingShouldForgetOldNumbers() {
        var cursor = begun(List.of());
        folders.take(cursor, Map.of(701L, false));
        folders.advance(cursor, 701, 1, 0);

        folders.begin(id, new FolderStart("INBOX", 8, 3, List.of(1L, 2L, 3L)), DAY.plusDays(9));

        assertEquals(List.of(), folders.unhandled(cursor()));
        assertEquals(3, cursor().lastUid());
        assertEquals(Optional.of(DAY), folders.since(id, "INBOX"));
    }

    @Test
    void cursorShouldNotMoveUnderAnotherNumbering() {
        var old = begun(List.of());
        folders.begin(id, new FolderStart("INBOX", 8, 3, List.of()), DAY);

        folders.advance(old, 900, 1, 0);

        assertEquals(3, cursor().lastUid());
    }

    @Test
    void mailShouldBeUnhandledUntilTheServersCopyIsDone() {
        var cursor = begun(List.of());
        folders.take(cursor, Map.of(701L, false, 702L, true, 703L, false));
        folders.take(cursor, Map.of(702L, false));

        folders.handled(cursor, List.of(701L));

        assertEquals(List.of(703L), folders.unhandled(cursor));
    }

    @Test
    void mailboxShouldBeInOnePairOfHands() {
        assertEquals(List.of(id), mailboxes.dueIds(false, 10));
        assertTrue(mailboxes.claim(id, "one"));
        assertFalse(mailboxes.claim(id, "two"));
        assertEquals(List.of(), mailboxes.dueIds(false, 10));
    }

    @Test
    void lostLeaseShouldChangeNothing() {
        mailboxes.claim(id, "one");
        mailboxes.releaseLeases("one");
        mailboxes.claim(id, "two");

        assertFalse(mailboxes.renew(new MailboxLease(id, 1)));
        assertFalse(mailboxes.succeeded(new MailboxLease(id, 1), Duration.ZERO));
        assertTrue(mailboxes.renew(new MailboxLease(id, 2)));
    }

    @Test
    void failingMailboxShouldWaitAndBeAskedForApart() {
        mailboxes.claim(id, "one");
        mailboxes.failed(
                new MailboxLease(id, 1), new MailboxFault(MailboxProblem.TIMEOUT, "imap.example.com"), Duration.ZERO);

        assertEquals(List.of(), mailboxes.dueIds(false, 10));
        assertEquals(List.of(id), mailboxes.dueIds(true, 10));
        mailboxes.claim(id, "one");
        mailboxes.failed(new MailboxLease(id, 2), new MailboxFault(MailboxProblem.TIMEOUT, ""), Duration.ofSeconds(15));
        assertEquals(List.of(), mailboxes.dueIds(true, 10));
    }

    @Test
    void pausedMailboxShouldBeLeftAlone() {
        mailboxes.claim(id, "one");
        mailboxes.setStatus(id, MailboxStatus.PAUSED);

        assertFalse(mailboxes.claim(id, "one"));
        assertFalse(mailboxes.renew(new MailboxLease(id, 1)));
        mailboxes.setStatus(id, MailboxStatus.ACTIVE);
        assertTrue(mailboxes.claim(id, "one"));
    }

    @Test
    void mailboxThatWorksShouldBeWatched() {
        mailboxes.claim(id, "one");
        var before = mailboxes.watched(10);
        mailboxes.succeeded(new MailboxLease(id, 1), Duration.ofHours(1));

        assertEquals(List.of(), before);
        assertEquals(List.of(new WatchedMailbox(id, 0)), mailboxes.watched(10));
        assertEquals(List.of(), mailboxes.dueIds(false, 10));
        mailboxes.wake(id);
        assertEquals(List.of(id), mailboxes.dueIds(false, 10));
    }

    private FolderCursor begun(List<Long> older) {
        folders.begin(id, new FolderStart("INBOX", 7, 700, older), DAY);
        return cursor();
    }

    private FolderCursor cursor() {
        return folders.cursor(id, "INBOX").orElseThrow();
    }
}
