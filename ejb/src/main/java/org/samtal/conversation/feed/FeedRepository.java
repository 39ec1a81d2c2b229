package org.samtal.conversation.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samtal.access.Visibility;
import org.samtal.kernel.Sql;

/** Reads the changes of inboxes by their numbers, and forgets the old ones. */
@ApplicationScoped
class FeedRepository {

    @PersistenceContext
    EntityManager entities;

    /** The last number of each inbox. */
    Map<Long, Long> positions(Visibility visibility) {
        return numberOfEach("lastNumber", visibility);
    }

    /** The last number of each inbox that is forgotten. */
    Map<Long, Long> forgotten(Visibility visibility) {
        return numberOfEach("forgottenTo", visibility);
    }

    private Map<Long, Long> numberOfEach(String number, Visibility visibility) {
        return visibility
                .bind(entities.createQuery(
                        "select f.inboxId, f." + number + " from InboxCounts f where "
                                + visibility.condition("f.inboxId"),
                        Object[].class))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Deletes the oldest changes that are older than this, so many at most; how many. The inbox's row comes last. */
    int forget(long inboxId, Duration kept, int most) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var last = Sql.first(
                    connection,
                    "select max(number) from (select number, appended_at from samtal.feed_entry where inbox_id = ?"
                            + " order by number fetch first ? rows only) oldest"
                            + " where appended_at < current_timestamp - cast(? as integer) * interval '1' hour",
                    row -> row.getLong(1),
                    inboxId,
                    most,
                    Math.toIntExact(kept.toHours()));
            var gone = Sql.update(
                    connection,
                    "delete from samtal.feed_entry where inbox_id = ? and number <= ?",
                    inboxId,
                    last.orElse(0L));
            if (gone > 0) {
                Sql.update(
                        connection,
                        "update samtal.inbox_feed set forgotten_to = ? where inbox_id = ?",
                        last.orElseThrow(),
                        inboxId);
            }
            return gone;
        });
    }

    List<FeedRow> listAfter(Visibility oneInbox, long number, int limit) {
        return oneInbox
                .bind(entities.createQuery(
                        "from FeedEntry f where " + oneInbox.condition("f.key.inboxId") + " and f.key.number > :number"
                                + " order by f.key.number",
                        FeedEntry.class))
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(FeedEntry::row)
                .toList();
    }
}
