package org.samtal.conversation.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samtal.access.Visibility;

/** Reads the changes of inboxes by their numbers. */
@ApplicationScoped
class FeedRepository {

    @PersistenceContext
    EntityManager entities;

    Map<Long, Long> positions(Visibility visibility) {
        var positions = new HashMap<Long, Long>();
        entities.createQuery(
                        "select f.inboxId, f.lastNumber from InboxCounts f where f.inboxId in :visible", Object[].class)
                .setParameter("visible", visibility.queryIds())
                .getResultStream()
                .forEach(row -> positions.put((Long) row[0], (Long) row[1]));
        return positions;
    }

    List<FeedRow> listAfter(Visibility oneInbox, long number, int limit) {
        return entities.createQuery(
                        "from FeedEntry f where f.key.inboxId in :visible and f.key.number > :number"
                                + " order by f.key.number",
                        FeedEntry.class)
                .setParameter("visible", oneInbox.queryIds())
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultStream()
                .map(FeedEntry::row)
                .toList();
    }
}
