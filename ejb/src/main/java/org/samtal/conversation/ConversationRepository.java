package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;
import org.samtal.access.Visibility;
import org.samtal.channel.Recipient;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Sql;

/** Finds, locks and stores conversations and what belongs to them alone. */
@ApplicationScoped
class ConversationRepository {

    @PersistenceContext
    EntityManager entities;

    void add(Conversation conversation) {
        entities.persist(conversation);
    }

    Optional<Conversation> find(long id) {
        return Optional.ofNullable(entities.find(Conversation.class, id));
    }

    Conversation require(long id, Visibility visibility) {
        return visible(find(id), visibility);
    }

    /** Locks the row until the transaction ends: places in the conversation are given out under it. */
    Optional<Conversation> lock(long id) {
        return Optional.ofNullable(entities.find(Conversation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks several, always in the order of their ids, so that two who do so wait for each other and never in a circle. */
    Map<Long, Conversation> lock(Set<Long> ids) {
        var locked = new TreeMap<Long, Conversation>();
        for (var id : new TreeSet<>(ids)) {
            lock(id).ifPresent(conversation -> locked.put(id, conversation));
        }
        return locked;
    }

    Conversation lock(long id, Visibility visibility) {
        return visible(lock(id), visibility);
    }

    /** Snoozed ones whose time has come. */
    List<Long> snoozedUntil(Instant now, int limit) {
        return entities.createQuery(
                        "select c.id from Conversation c where c.snoozedUntil <= :now order by c.snoozedUntil",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The conversation that this draft of an agent has begun. */
    Optional<Conversation> startedBy(String clientId) {
        return entities.createQuery("from Conversation c where c.startedAs = :client", Conversation.class)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    List<Participant> participants(long conversationId) {
        return entities.createQuery(
                        "from Participant p where p.key.conversationId = :conversation"
                                + " order by p.requester desc, p.key.address",
                        Participant.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Who takes part in these conversations, and whether they are verified; more may be put in. */
    Map<Participant.Key, Boolean> participants(Set<Long> conversationIds) {
        var participants = new HashMap<Participant.Key, Boolean>();
        if (conversationIds.isEmpty()) {
            return participants;
        }
        var ids = Sql.oneOf(List.copyOf(conversationIds));
        entities.unwrap(Session.class)
                .doWork(connection -> Sql.all(
                        connection,
                        "select conversation_id, address, verified from samtal.participant where "
                                + Sql.isOneOf("conversation_id", ids.size()),
                        row -> participants.put(
                                new Participant.Key(row.getLong(1), row.getString(2)), row.getBoolean(3)),
                        ids.toArray()));
        return participants;
    }

    void addRequester(long conversationId, Recipient who) {
        entities.persist(new Participant(conversationId, who, true, true));
    }

    /** Adds somebody who is not there yet. */
    void addParticipant(long conversationId, Recipient who, boolean verified) {
        entities.persist(new Participant(conversationId, who, false, verified));
    }

    /** Adds somebody as a verified participant, or verifies who is there. */
    void confirm(long conversationId, Recipient who) {
        var there = entities.find(Participant.class, new Participant.Key(conversationId, who.address()));
        if (there == null) {
            addParticipant(conversationId, who, true);
        } else {
            there.verify();
        }
    }

    /** Name of an agent who can be given a conversation. */
    String assigneeName(long agentId) {
        return entities.createQuery("select a.name from Agent a where a.id = :agent and a.active = true", String.class)
                .setParameter("agent", agentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Rejected("assigneeId", "conversation.assignee.missing"));
    }

    /** Names of contact and assignee, and how far this agent has read. */
    ConversationPeople people(Conversation conversation, long agentId) {
        var row = entities.createQuery(
                        "select k.name, a.id, a.name, coalesce(r.seq, 0), coalesce(me.signature, '')"
                                + " from Conversation c"
                                + " join Contact k on k.id = c.contactId left join Agent a on a.id = c.assigneeId"
                                + " left join ReadMarker r on r.key.conversationId = c.id and r.key.agentId = :agent"
                                + " left join Agent me on me.id = :agent"
                                + " where c.id = :conversation",
                        Object[].class)
                .setParameter("conversation", conversation.id())
                .setParameter("agent", agentId)
                .getSingleResult();
        var assignee = Optional.ofNullable((Long) row[1]).map(id -> new Assignee(id, (String) row[2]));
        return new ConversationPeople((String) row[0], assignee, (Integer) row[3], (String) row[4]);
    }

    /** Notes that an agent is told of a conversation; false where they were since they last looked. */
    boolean tell(long conversationId, long agentId) {
        var noted = entities.createNativeQuery("update {h-schema}read_marker set told = true"
                        + " where conversation_id = :conversation and agent_id = :agent and not told")
                .setParameter("conversation", conversationId)
                .setParameter("agent", agentId)
                .executeUpdate();
        return noted == 1
                || entities.createNativeQuery("insert into {h-schema}read_marker (conversation_id, agent_id, seq, told)"
                                        + " values (:conversation, :agent, 0, true) on conflict do nothing")
                                .setParameter("conversation", conversationId)
                                .setParameter("agent", agentId)
                                .executeUpdate()
                        == 1;
    }

    /** Moves an agent's mark forward, never back; whether it moved. */
    boolean markRead(long conversationId, long agentId, int seq) {
        var moved = entities.createQuery(
                        "update ReadMarker r set r.seq = :seq, r.told = false where r.key.conversationId = :conversation"
                                + " and r.key.agentId = :agent and r.seq < :seq")
                .setParameter("seq", seq)
                .setParameter("conversation", conversationId)
                .setParameter("agent", agentId)
                .executeUpdate();
        return moved == 1
                || entities.createNativeQuery("insert into {h-schema}read_marker (conversation_id, agent_id, seq)"
                                        + " values (:conversation, :agent, :seq) on conflict do nothing")
                                .setParameter("conversation", conversationId)
                                .setParameter("agent", agentId)
                                .setParameter("seq", seq)
                                .executeUpdate()
                        == 1;
    }

    /** Moves an agent's mark back to this place. */
    void markUnread(long conversationId, long agentId, int seq) {
        entities.createQuery("update ReadMarker r set r.seq = :seq where r.key.conversationId = :conversation"
                        + " and r.key.agentId = :agent and r.seq > :seq")
                .setParameter("seq", seq)
                .setParameter("conversation", conversationId)
                .setParameter("agent", agentId)
                .executeUpdate();
    }

    private static Conversation visible(Optional<Conversation> found, Visibility visibility) {
        return found.filter(conversation -> visibility.allows(conversation.inboxId()))
                .orElseThrow(() -> new NotFound("conversation.missing"));
    }
}
