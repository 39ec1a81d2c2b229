package org.samtal.analytics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.samtal.analytics.ConversationTimeline.Item;

/** Finds conversations that have changed since they were counted, and replaces their facts. */
@ApplicationScoped
class FactRepository {

    /**
     * A conversation is due when its newest item, its inbox, or the rules and zone it was counted by differ. No clock
     * and no position in a feed can lead past one. Where nothing has been said yet, because the first mail of an agent still
     * waits to leave or was taken back, there is nothing to report, nor of spam and trash.
     */
    private static final String DUE = " from Conversation c left join ConversationFact f on f.conversationId = c.id"
            + " where c.id > :after and c.lastMessageSeq > 0 and c.status not in (SPAM, TRASH) and (f.conversationId is null or f.countedSeq <> c.lastSeq"
            + " or f.inboxId <> c.inboxId or f.basis <> :basis)";

    @PersistenceContext
    EntityManager entities;

    long dueConversations(String basis) {
        return entities.createQuery("select count(c.id)" + DUE, Long.class)
                .setParameter("after", 0L)
                .setParameter("basis", basis)
                .getSingleResult();
    }

    /** The timelines of the due conversations with the next higher ids. */
    List<ConversationTimeline> due(String basis, long after, int limit) {
        var conversations = entities.createQuery(
                        "select new org.samtal.analytics.DueConversation(c.id, c.inboxId, c.channel, c.createdAt,"
                                + " c.status)" + DUE
                                + " order by c.id",
                        DueConversation.class)
                .setParameter("after", after)
                .setParameter("basis", basis)
                .setMaxResults(limit)
                .getResultList();
        var items = items(conversations.stream().map(DueConversation::id).toList());
        return conversations.stream()
                .map(conversation -> conversation.timeline(items.getOrDefault(conversation.id(), List.of())))
                .toList();
    }

    void replace(List<ConversationFacts> facts, String basis) {
        var ids = facts.stream().map(ConversationFacts::conversationId).toList();
        deleteAll(ids);
        for (var conversation : facts) {
            entities.persist(new ConversationFact(conversation, basis));
            conversation.turns().forEach(turn -> entities.persist(new ResponseFact(conversation, turn)));
            conversation.replies().forEach(day -> entities.persist(new ReplyFact(conversation, day)));
        }
        entities.flush();
        entities.clear();
    }

    void forgetDiscarded() {
        var discarded = entities.createQuery(
                        "select f.conversationId from ConversationFact f join Conversation c on c.id = f.conversationId"
                                + " where c.status in (SPAM, TRASH)",
                        Long.class)
                .getResultList();
        if (!discarded.isEmpty()) {
            deleteAll(discarded);
        }
    }

    /** Makes every conversation due again. Its facts stay until they are replaced, so reports are never empty. */
    void makeAllDue() {
        entities.createQuery("update ConversationFact f set f.countedSeq = -1").executeUpdate();
    }

    private Map<Long, List<Item>> items(List<Long> conversationIds) {
        if (conversationIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select new org.samtal.analytics.ItemRow(m.conversationId, m.seq, m.kind, m.authorKind,"
                                + " m.authorId, m.receivedAt, m.event, m.automatic)"
                                + " from Message m where m.conversationId in :ids",
                        ItemRow.class)
                .setParameter("ids", conversationIds)
                .getResultStream()
                .collect(groupingBy(ItemRow::conversationId, mapping(ItemRow::item, toList())));
    }

    private void deleteAll(List<Long> ids) {
        delete("ResponseFact f where f.key.conversationId", ids);
        delete("ReplyFact f where f.key.conversationId", ids);
        delete("ConversationFact f where f.conversationId", ids);
    }

    private void delete(String what, List<Long> ids) {
        entities.createQuery("delete from " + what + " in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
