package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.access.Visibility;

/** Finds and stores replies that leave later. Whoever changes one has locked its conversation first. */
@ApplicationScoped
class ScheduledReplyRepository {

    /** What is passed on to others answers nobody, so no customer overtakes it. */
    private static final String OVERTAKEN =
            " s.forward = false and exists (select 1 from Message m where m.conversationId = s.conversationId"
                    + " and m.seq > s.basedOnSeq and m.kind = INCOMING and m.automatic = false)";

    @PersistenceContext
    EntityManager entities;

    void add(ScheduledReply reply) {
        entities.persist(reply);
    }

    void remove(ScheduledReply reply) {
        entities.remove(reply);
    }

    /** The conversation to be locked before the reply is read: what is read earlier may have changed by then. */
    Optional<Long> conversationOf(long id) {
        return entities.createQuery("select s.conversationId from ScheduledReply s where s.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<ScheduledReply> lock(long id) {
        return Optional.ofNullable(entities.find(ScheduledReply.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ScheduledReply> find(long conversationId, String clientId) {
        return entities.createQuery(
                        "from ScheduledReply s where s.conversationId = :conversation and s.clientId = :client",
                        ScheduledReply.class)
                .setParameter("conversation", conversationId)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    /** Those of a conversation with the names of their authors, those that leave first at the head. */
    List<Object[]> list(long conversationId, Visibility visibility) {
        return visibility
                .bind(entities.createQuery(
                        "select s, a.name from ScheduledReply s join Agent a on a.id = s.agentId"
                                + " join Conversation c on c.id = s.conversationId and "
                                + visibility.condition("c.inboxId")
                                + " where s.conversationId = :conversation order by s.dueAt, s.id",
                        Object[].class))
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Those that leave now, and those whose customer has written meanwhile. */
    List<Long> dueIds(Instant now, int limit) {
        return entities.createQuery(
                        "select s.id from ScheduledReply s where s.heldBy = '' and (s.dueAt <= :now or (" + OVERTAKEN
                                + ")) order by s.dueAt, s.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether a person has written to us since the reply was. */
    boolean isOvertaken(long id) {
        return !entities.createQuery("select s.id from ScheduledReply s where s.id = :id and" + OVERTAKEN, Long.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
