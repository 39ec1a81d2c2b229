package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.hibernate.Session;
import org.samtal.conversation.Conversation.CountChange;
import org.samtal.conversation.feed.FeedKind;
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

    /** Appends a change and moves the inbox's counts with it; returns the change's number. */
    long append(Conversation conversation, FeedKind kind, CountChange counts) {
        var number = advance(conversation.inboxId(), 1, counts);
        insert(conversation, number, kind);
        return number;
    }

    /** Appends a change of each conversation of one inbox and moves the inbox's counts once; returns the last number. */
    long appendAll(long inboxId, List<Conversation> changed) {
        var counts = changed.stream().map(Conversation::countChange).reduce(new CountChange(0, 0), CountChange::plus);
        var last = advance(inboxId, changed.size(), counts);
        var number = last - changed.size();
        for (var conversation : changed) {
            insert(conversation, ++number, FeedKind.CHANGED);
        }
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
        entities.flush();
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

    private void insert(Conversation conversation, long number, FeedKind kind) {
        entities.unwrap(Session.class)
                .doWork(connection -> Sql.update(
                        connection,
                        "insert into samtal.feed_entry (inbox_id, number, conversation_id, seq, kind)"
                                + " values (?, ?, ?, ?, ?)",
                        conversation.inboxId(),
                        number,
                        conversation.id(),
                        conversation.lastSeq(),
                        kind.name()));
    }
}
