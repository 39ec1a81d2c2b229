package org.samtal.conversation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.query.Query;
import org.samtal.access.Visibility;
import org.samtal.channel.ChannelKind;
import org.samtal.contact.ContactCard;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.list.ConversationFilter.AssignedTo;
import org.samtal.kernel.Cursor;
import org.samtal.kernel.OneOf;

/** Reads conversations as rows of a list: one query a page, along an index, whatever the depth. */
@ApplicationScoped
class ConversationListRepository {

    private static final String ROWS = "select c.id, c.inboxId, c.subject, c.status, c.channel, c.contactId, k.name,"
            + " p.key.address, c.assigneeId, a.name, c.lastMessageAt, c.snippet, c.lastFromAgent, c.lastSeq,"
            + " c.lastMessageSeq, r.seq, (select count(o.id) from OutboxEntry o where o.conversationId = c.id and o.attention = true),"
            + " (select count(t.key.seq) from Mention t where t.key.conversationId = c.id and t.key.agentId = :agent)"
            + " from Conversation c join Contact k on k.id = c.contactId"
            + " left join Participant p on p.key.conversationId = c.id and p.requester = true"
            + " left join Agent a on a.id = c.assigneeId"
            + " left join ReadMarker r on r.key.conversationId = c.id and r.key.agentId = :agent where ";

    private static final String MENTIONING = " and c.status <> org.samtal.conversation.ConversationStatus.SPAM"
            + " and c.status <> org.samtal.conversation.ConversationStatus.TRASH"
            + " and c.id in (select t.key.conversationId from Mention t where t.key.agentId = :agent)";

    @PersistenceContext
    EntityManager entities;

    /**
     * The limit is a word of the statement: only when PostgreSQL knows it, it keeps one plan for every page. What is the
     * same in all rows stands first in the order: H2 reads along an index only when the order names all its columns.
     */
    List<ConversationRow> list(
            ConversationFilter filter, Visibility visibility, long agentId, Cursor after, int limit) {
        var narrowed =
                filter.inboxId().isPresent() ? visibility.only(filter.inboxId().getAsLong()) : visibility;
        var query = narrowed.bind(rows(ROWS + where(filter, narrowed)
                        + " and (c.lastMessageAt, c.id) < (:at, :id) order by " + sameInAll(filter, narrowed)
                        + "c.lastMessageAt desc, c.id desc limit " + limit))
                .setParameter("agent", agentId)
                .setParameter("at", after.at())
                .setParameter("id", after.id());
        return bound(query, filter).getResultList();
    }

    /** How many a list shows, counted one by one. */
    long count(ConversationFilter filter, Visibility visibility, long agentId) {
        var narrowed =
                filter.inboxId().isPresent() ? visibility.only(filter.inboxId().getAsLong()) : visibility;
        var query = entities.createQuery(
                        "select count(c.id) from Conversation c left join ReadMarker r"
                                + " on r.key.conversationId = c.id and r.key.agentId = :agent where "
                                + where(filter, narrowed),
                        Long.class)
                .setParameter("agent", agentId);
        return bound(narrowed.bind(query), filter).getSingleResult();
    }

    private static <Q extends jakarta.persistence.Query> Q bound(Q query, ConversationFilter filter) {
        filter.status().ifPresent(status -> query.setParameter("status", status));
        filter.owner().ifPresent(owner -> query.setParameter("owner", owner));
        if (!filter.label().isEmpty()) {
            query.setParameter("label", filter.label().toLowerCase(Locale.ROOT));
        }
        return query;
    }

    Optional<ConversationRow> row(long id, Visibility visibility, long agentId) {
        return visibility
                .bind(rows(ROWS + "c.id = :id and " + visibility.condition("c.inboxId")))
                .setParameter("agent", agentId)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    List<ConversationRow> rows(List<Long> conversations, Visibility visibility, long agentId) {
        var ids = new OneOf("id", conversations);
        return ids.bind(visibility.bind(
                        rows(ROWS + ids.condition("c.id") + " and " + visibility.condition("c.inboxId"))))
                .setParameter("agent", agentId)
                .getResultList();
    }

    /** Other conversations with the same customer, newest activity first. */
    List<ConversationRow> beside(long conversationId, Visibility visibility, long agentId, int limit) {
        return visibility
                .bind(rows(
                        ROWS + "c.contactId = (select o.contactId from Conversation o where o.id = :id) and c.id <> :id"
                                + " and c.status not in (:discarded) and " + visibility.condition("c.inboxId")
                                + " order by c.lastMessageAt desc, c.id desc"))
                .setParameter("agent", agentId)
                .setParameter("id", conversationId)
                .setParameter("discarded", List.of(ConversationStatus.SPAM, ConversationStatus.TRASH))
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Long> ofMessage(long messageId, Visibility visibility) {
        return visibility
                .bind(entities.createQuery(
                        "select m.conversationId from Message m where m.id = :id and "
                                + visibility.condition("m.inboxId"),
                        Long.class))
                .setParameter("id", messageId)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<Long> ofAttachment(long attachmentId, Visibility visibility) {
        return visibility
                .bind(entities.createQuery(
                        "select m.conversationId from MessageAttachment f join Message m on m.id = f.messageId"
                                + " where f.id = :id and " + visibility.condition("m.inboxId"),
                        Long.class))
                .setParameter("id", attachmentId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Sums over inboxes are kept with their feeds; only the actor's own are counted, along an index. */
    ConversationCounts count(Visibility visibility, long agentId) {
        var sums = visibility
                .bind(entities.createQuery(
                        "select coalesce(sum(f.openCount), 0), coalesce(sum(f.unassignedCount), 0) from InboxCounts f"
                                + " where " + visibility.condition("f.inboxId"),
                        Object[].class))
                .getSingleResult();
        var mine = visibility
                .bind(entities.createQuery(
                        "select count(*) from Conversation c where c.assigneeId = :agent and c.status = :open and "
                                + visibility.condition("c.inboxId"),
                        Long.class))
                .setParameter("agent", agentId)
                .setParameter("open", ConversationStatus.OPEN)
                .getSingleResult();
        return new ConversationCounts(
                (Long) sums[0],
                mine,
                (Long) sums[1],
                countAttention(visibility),
                count(visibility, ConversationStatus.SNOOZED),
                count(visibility, ConversationStatus.SPAM),
                countMentions(visibility, agentId));
    }

    /** Those in which the agent was mentioned since they looked. */
    private long countMentions(Visibility visibility, long agentId) {
        return visibility
                .bind(entities.createQuery(
                        "select count(distinct c.id) from Mention m join Conversation c on c.id = m.key.conversationId"
                                + " left join ReadMarker r on r.key.conversationId = c.id and r.key.agentId = :agent"
                                + " where m.key.agentId = :agent and m.key.seq > coalesce(r.seq, 0)" + MENTIONING
                                + " and "
                                + visibility.condition("c.inboxId"),
                        Long.class))
                .setParameter("agent", agentId)
                .getSingleResult();
    }

    private long count(Visibility visibility, ConversationStatus status) {
        return visibility
                .bind(entities.createQuery(
                        "select count(*) from Conversation c where c.status = :status and "
                                + visibility.condition("c.inboxId"),
                        Long.class))
                .setParameter("status", status)
                .getSingleResult();
    }

    private long countAttention(Visibility visibility) {
        return visibility
                .bind(entities.createQuery(
                        "select count(distinct o.conversationId) from OutboxEntry o where o.attention = true and "
                                + visibility.condition("o.inboxId"),
                        Long.class))
                .getSingleResult();
    }

    private static String where(ConversationFilter filter, Visibility visibility) {
        var inbox = visibility.condition("c.inboxId");
        var status = filter.status().isPresent() ? " and c.status = :status" : "";
        var assigned =
                switch (filter.assigned()) {
                    case ANYBODY -> "";
                    case ME -> " and c.assigneeId = :agent";
                    case NOBODY -> " and c.assigneeId is null";
                    case MENTIONING_ME -> MENTIONING;
                };
        var attention = filter.attention()
                ? " and c.id in (select o.conversationId from OutboxEntry o where o.attention = true and "
                        + visibility.condition("o.inboxId") + ")"
                : "";
        var owner = filter.owner().isPresent() ? " and c.assigneeId = :owner" : "";
        var label = filter.label().isEmpty()
                ? ""
                : " and c.id in (select l.key.conversationId from ConversationLabel l"
                        + " join Label n on n.id = l.key.labelId where n.nameKey = :label)";
        var condition =
                switch (filter.condition()) {
                    case ANY -> "";
                    case UNREAD -> " and c.lastMessageSeq > coalesce(r.seq, 0)";
                    case WAITING -> " and c.lastFromAgent = false";
                };
        return inbox + status + assigned + attention + owner + label + condition;
    }

    private static String sameInAll(ConversationFilter filter, Visibility visibility) {
        var assignee = filter.assigned() == AssignedTo.ME || filter.assigned() == AssignedTo.NOBODY;
        var inbox = !assignee && visibility.isOneInbox() ? "c.inboxId, " : "";
        var status = filter.status().isPresent() ? "c.status, " : "";
        return (assignee ? "c.assigneeId, " : inbox) + status;
    }

    @SuppressWarnings("unchecked")
    private Query<ConversationRow> rows(String statement) {
        return entities.createQuery(statement, Object[].class)
                .unwrap(Query.class)
                .setTupleTransformer((row, names) -> row(row));
    }

    private static ConversationRow row(Object[] row) {
        var contact = new ContactCard((Long) row[5], (String) row[6], row[7] == null ? "" : (String) row[7]);
        var assignee = row[8] == null
                ? Optional.<Assignee>empty()
                : Optional.of(new Assignee((Long) row[8], row[9] == null ? "" : (String) row[9]));
        var read = row[15] == null ? 0 : (Integer) row[15];
        return new ConversationRow(
                (Long) row[0],
                (Long) row[1],
                (String) row[2],
                (ConversationStatus) row[3],
                (ChannelKind) row[4],
                contact,
                List.of(),
                assignee,
                (Instant) row[10],
                (String) row[11],
                (Boolean) row[12],
                (Long) row[16] > 0,
                (Integer) row[13],
                (Integer) row[14] > read,
                (Long) row[17] > 0);
    }
}
