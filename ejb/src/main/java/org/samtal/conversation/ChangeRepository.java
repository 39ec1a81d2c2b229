package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.samtal.conversation.Conversation.CountChange;
import org.samtal.conversation.feed.FeedKind;

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
        entities.createNativeQuery("update {h-schema}inbox_feed set last_number = last_number + :steps,"
                        + " open_count = open_count + :open, unassigned_count = unassigned_count + :unassigned"
                        + " where inbox_id = :inbox")
                .setParameter("steps", steps)
                .setParameter("open", counts.open())
                .setParameter("unassigned", counts.unassigned())
                .setParameter("inbox", inboxId)
                .executeUpdate();
        return (Long) entities.createNativeQuery(
                        "select last_number from {h-schema}inbox_feed where inbox_id = :inbox", Long.class)
                .setParameter("inbox", inboxId)
                .getSingleResult();
    }

    private void insert(Conversation conversation, long number, FeedKind kind) {
        entities.createNativeQuery("insert into {h-schema}feed_entry (inbox_id, number, conversation_id, seq, kind)"
                        + " values (:inbox, :number, :conversation, :seq, :kind)")
                .setParameter("inbox", conversation.inboxId())
                .setParameter("number", number)
                .setParameter("conversation", conversation.id())
                .setParameter("seq", conversation.lastSeq())
                .setParameter("kind", kind.name())
                .executeUpdate();
    }
}
