package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the drafts of agents. */
@ApplicationScoped
class DraftRepository {

    @PersistenceContext
    EntityManager entities;

    /** Locked until the transaction ends, so that of two desks one is told that the other was faster. */
    Optional<Draft> lock(Draft.Key key) {
        return Optional.ofNullable(entities.find(Draft.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Draft> of(long agentId, long conversationId) {
        return entities.createQuery(
                        "select d from Draft d where d.key.agentId = :agent and d.key.conversationId = :conversation"
                                + " order by d.key.kind",
                        Draft.class)
                .setParameter("agent", agentId)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    void add(Draft draft) {
        entities.persist(draft);
        entities.flush();
    }

    void remove(Draft draft) {
        entities.remove(draft);
    }
}
