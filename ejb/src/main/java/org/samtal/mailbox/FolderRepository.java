package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.samtal.kernel.Sql;

/** Keeps how far folders have been read, and which of their newest mails have been taken in. */
@ApplicationScoped
class FolderRepository {

    private static final long REMEMBERED = 1_000;
    private static final String CURSOR =
            "select id, uid_validity, first_uid, last_uid, import_uid, import_end from samtal.mailbox_folder";

    @PersistenceContext
    EntityManager entities;

    Optional<FolderCursor> cursor(long mailboxId, String name) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.first(
                        connection,
                        CURSOR + " where mailbox_id = ? and name = ?",
                        row -> new FolderCursor(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)),
                        mailboxId,
                        name));
    }

    Optional<LocalDate> since(long mailboxId, String name) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.first(
                        connection,
                        "select since_day from samtal.mailbox_folder where mailbox_id = ? and name = ?",
                        row -> row.getDate(1).toLocalDate(),
                        mailboxId,
                        name));
    }

    void begin(long mailboxId, FolderStart start, LocalDate since) {
        change(
                "delete from samtal.mailbox_mail where folder_id in"
                        + " (select id from samtal.mailbox_folder where mailbox_id = ? and name = ?)",
                mailboxId,
                start.name());
        change(
                "insert into samtal.mailbox_folder (mailbox_id, name, uid_validity, first_uid, last_uid, import_uid,"
                        + " import_end, import_total, import_done, since_day, fetched, backlog)"
                        + " values (?, ?, 0, 0, 0, 1, 0, 0, 0, ?, 0, 0) on conflict do nothing",
                mailboxId,
                start.name(),
                Date.valueOf(since));
        var older = start.older();
        change(
                "update samtal.mailbox_folder set uid_validity = ?, first_uid = ?, last_uid = ?, import_uid = ?,"
                        + " import_end = ?, import_total = ?, import_done = 0 where mailbox_id = ? and name = ?",
                start.uidValidity(),
                start.newestUid(),
                start.newestUid(),
                older.isEmpty() ? 1L : older.get(0),
                older.isEmpty() ? 0L : older.get(older.size() - 1),
                (long) older.size(),
                mailboxId,
                start.name());
    }

    /** Those of the newest mails of the folder that were taken in. */
    List<Long> taken(FolderCursor folder, long from) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.all(
                        connection,
                        "select uid from samtal.mailbox_mail where folder_id = ? and uid >= ?",
                        row -> row.getLong(1),
                        folder.id(),
                        from));
    }

    /** Notes mails as taken in; what is noted already stays as it is. */
    void take(FolderCursor folder, Map<Long, Boolean> handledByUid) {
        var sets = handledByUid.entrySet().stream()
                .map(mail -> new Object[] {folder.id(), mail.getKey(), mail.getValue()})
                .toList();
        entities.unwrap(Session.class).doWork(connection -> {
            if (!sets.isEmpty()) {
                Sql.insertEach(
                        connection,
                        "insert into samtal.mailbox_mail (folder_id, uid, handled) values (?, ?, ?)"
                                + " on conflict do nothing",
                        sets);
            }
        });
    }

    void advance(FolderCursor folder, long lastUid, int stored, long left) {
        change(
                "update samtal.mailbox_folder set last_uid = greatest(last_uid, ?), fetched = fetched + ?, backlog = ?"
                        + " where id = ? and uid_validity = ?",
                lastUid,
                (long) stored,
                left,
                folder.id(),
                folder.uidValidity());
    }

    void advanceImport(FolderCursor folder, long nextUid, int done, int stored) {
        change(
                "update samtal.mailbox_folder set import_uid = greatest(import_uid, ?),"
                        + " import_done = least(import_total, import_done + ?), fetched = fetched + ?"
                        + " where id = ? and uid_validity = ?",
                nextUid,
                (long) done,
                (long) stored,
                folder.id(),
                folder.uidValidity());
    }

    /** Mails that are safely ours while nothing has been done to the server's copy yet. */
    List<Long> unhandled(FolderCursor folder) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.all(
                        connection,
                        "select uid from samtal.mailbox_mail where folder_id = ? and not handled order by uid",
                        row -> row.getLong(1),
                        folder.id()));
    }

    void handled(FolderCursor folder, List<Long> uids) {
        entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.updateEach(
                        connection,
                        "update samtal.mailbox_mail set handled = true where folder_id = ? and uid = ?",
                        uids.stream()
                                .map(uid -> new Object[] {folder.id(), uid})
                                .toList()));
    }

    /** Lets go of mails so far back that no gap can be among them any more. */
    void forget(FolderCursor folder) {
        change(
                "delete from samtal.mailbox_mail where folder_id = ? and handled and uid < ?",
                folder.id(),
                folder.lastUid() - REMEMBERED);
    }

    Map<Long, FolderFigures> figures() {
        var figures = new HashMap<Long, FolderFigures>();
        entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.all(
                        connection,
                        "select mailbox_id, sum(fetched), sum(backlog), sum(import_total), sum(import_done)"
                                + " from samtal.mailbox_folder group by mailbox_id",
                        row -> figures.put(
                                row.getLong(1),
                                new FolderFigures(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))));
        return figures;
    }

    private int change(String statement, Object... values) {
        return entities.unwrap(Session.class).doReturningWork(connection -> Sql.update(connection, statement, values));
    }
}
