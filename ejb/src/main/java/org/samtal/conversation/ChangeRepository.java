package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.samtal.conversation.Conversation.CountChange;
import org.samtal.kernel.Sql;

/**
 * Appends changes to the feed of their inbox, numbered in the order of their commits.
 *
 * <p>The number comes from the inbox's locked row, taken by the last statement of a transaction: a database sequence
 * would hand out numbers that become visible out of order, and a reader asking for what came after would skip rows.
 */
@ApplicationScoped
class ChangeRepository {

    @PersistenceContext
    EntityManager entities;

    /** Appends changes of one inbox and moves its counts with them, once for all; returns the last number. */
    long append(long inboxId, List<Change> changes) {
        entities.flush();
        var counts = changes.stream()
                .map(change -> change.conversation().countChange())
                .reduce(new CountChange(0, 0), CountChange::plus);
        var last = advance(inboxId, changes.size(), counts);
        insert(inboxId, last - changes.size(), changes);
        return last;
    }

    /**
     * Writes what is pending, so that the lock on the inbox's row is taken last, and lets go of it, so that not every
     * statement that follows looks through all of it again.
     */
    void settle() {
        entities.flush();
        entities.clear();
    }

    private long advance(long inboxId, int steps, CountChange counts) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.updateReturning(
                        connection,
                        "update samtal.inbox_feed set last_number = last_number + ?, open_count = open_count + ?,"
                                + " unassigned_count = unassigned_count + ? where inbox_id = ?",
                        new String[] {"last_number"},
                        row -> row.getLong(1),
                        steps,
                        counts.open(),
                        counts.unassigned(),
                        inboxId))
                .orElseThrow();
    }

    private void insert(long inboxId, long before, List<Change> changes) {
        var sets = new ArrayList<Object[]>();
        for (var change : changes) {
            var number = before + sets.size() + 1;
            sets.add(new Object[] {
                inboxId,
                number,
                change.conversation().id(),
                change.seq(),
                change.kind().name()
            });
        }
        entities.unwrap(Session.class)
                .doWork(connection -> Sql.insertEach(
                        connection,
                        "insert into samtal.feed_entry (inbox_id, number, conversation_id, seq, kind)"
                                + " values (?, ?, ?, ?, ?)",
                        sets));
    }
}
