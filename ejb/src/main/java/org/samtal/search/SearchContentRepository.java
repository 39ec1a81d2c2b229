package org.samtal.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.search.mapper.orm.Search;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.MessageKind;
import org.samtal.kernel.OneOf;

/** Reads what can be searched, for many conversations at once, and hands it to the index. */
@ApplicationScoped
class SearchContentRepository {

    /** Newer messages than these stand for the rest of a conversation that never ended. */
    private static final int MOST_MESSAGES = 500;

    private static final int AT_A_TIME = 100;

    private static final int LONGEST = 20_000;

    @PersistenceContext
    EntityManager entities;

    /** Takes those of these conversations that there are into the index, in place of what it has of them. */
    void take(List<Long> conversations) {
        var plan = Search.session(entities).indexingPlan();
        for (var from = 0; from < conversations.size(); from += AT_A_TIME) {
            filled(conversations.subList(from, Math.min(conversations.size(), from + AT_A_TIME)))
                    .forEach(plan::addOrUpdate);
            plan.execute();
            entities.clear();
        }
    }

    private List<SearchedConversation> filled(List<Long> conversations) {
        var ids = new OneOf("id", conversations);
        var parts = new Parts(people(ids), said(ids), files(ids), labels(ids));
        return ids.bind(entities.createQuery(
                        "select s, c.inboxId, c.status, c.assigneeId, c.createdAt, c.lastMessageAt, c.subject, k.name"
                                + " from Conversation c join SearchedConversation s on s.id = c.id"
                                + " join Contact k on k.id = c.contactId where " + ids.condition("c.id"),
                        Object[].class))
                .getResultStream()
                .map(row -> filled(row, parts))
                .toList();
    }

    /** What belongs to each conversation. */
    private record Parts(
            Map<Long, List<String>> people,
            Map<Long, List<String>> said,
            Map<Long, List<String>> files,
            Map<Long, List<String>> labels) {}

    private static SearchedConversation filled(Object[] row, Parts parts) {
        var searched = (SearchedConversation) row[0];
        var id = searched.id();
        var people = Stream.concat(Stream.of((String) row[7]), parts.people().getOrDefault(id, List.of()).stream());
        searched.fill(new SearchContent(
                (Long) row[1],
                ((ConversationStatus) row[2]).name(),
                Optional.ofNullable((Long) row[3]).orElse(0L),
                (Instant) row[4],
                (Instant) row[5],
                (String) row[6],
                parts.labels().getOrDefault(id, List.of()),
                people.distinct().toList(),
                parts.said().getOrDefault(id, List.of()),
                parts.files().getOrDefault(id, List.of())));
        return searched;
    }

    /** Numbers of conversations above this one, in their order. */
    List<Long> after(long conversation, int limit) {
        return entities.createQuery("select c.id from Conversation c where c.id > :id order by c.id", Long.class)
                .setParameter("id", conversation)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The highest number of all, 0 where there are none. */
    long highest() {
        return entities.createQuery("select coalesce(max(c.id), 0) from Conversation c", Long.class)
                .getSingleResult();
    }

    long count(long upTo) {
        return entities.createQuery("select count(*) from Conversation c where c.id <= :id", Long.class)
                .setParameter("id", upTo)
                .getSingleResult();
    }

    private Map<Long, List<String>> people(OneOf ids) {
        var participants = pairs(
                ids,
                "select p.key.conversationId, concat(p.name, ' ', p.key.address) from Participant p where "
                        + ids.condition("p.key.conversationId"));
        return grouped(participants.stream());
    }

    /** Of the first message all, of the others what was written above the quote. */
    private Map<Long, List<String>> said(OneOf ids) {
        var rows = ids.bind(entities.createQuery(
                        "select m.conversationId, m.body, m.quoteAt, m.seq from Message m where "
                                + ids.condition("m.conversationId") + " and m.kind <> :event"
                                + " order by m.conversationId, m.seq desc",
                        Object[].class))
                .setParameter("event", MessageKind.EVENT)
                .getResultStream();
        var texts = grouped(rows.map(row -> new Object[] {row[0], words((String) row[1], (Integer) row[2], row[3])}));
        texts.replaceAll((id, list) -> list.subList(0, Math.min(list.size(), MOST_MESSAGES)));
        return texts;
    }

    private static String words(String body, int quoteAt, Object seq) {
        var end = Objects.equals(seq, 1) ? body.length() : Math.min(quoteAt, body.length());
        return body.substring(0, Math.min(end, LONGEST));
    }

    private Map<Long, List<String>> files(OneOf ids) {
        return grouped(pairs(
                ids,
                "select m.conversationId, f.name from MessageAttachment f join Message m on m.id = f.messageId where "
                        + ids.condition("m.conversationId"))
                .stream());
    }

    private Map<Long, List<String>> labels(OneOf ids) {
        return grouped(pairs(
                ids,
                "select c.key.conversationId, l.nameKey from ConversationLabel c join Label l on l.id = c.key.labelId"
                        + " where " + ids.condition("c.key.conversationId"))
                .stream());
    }

    private List<Object[]> pairs(OneOf ids, String query) {
        return ids.bind(entities.createQuery(query, Object[].class)).getResultList();
    }

    private static Map<Long, List<String>> grouped(Stream<Object[]> rows) {
        return rows.collect(groupingBy(row -> (Long) row[0], mapping(row -> (String) row[1], toList())));
    }
}
