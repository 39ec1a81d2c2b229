package org.samtal.conversation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds and stores views. */
@ApplicationScoped
class SavedViewRepository {

    @PersistenceContext
    EntityManager entities;

    /** The agent's own and those that everybody shares, by name. */
    List<SavedView> of(long agentId) {
        return entities.createQuery(
                        "from SavedView v where v.agentId = :agent or v.shared = true order by lower(v.name), v.id",
                        SavedView.class)
                .setParameter("agent", agentId)
                .getResultList();
    }

    long countOf(long agentId) {
        return entities.createQuery("select count(*) from SavedView v where v.agentId = :agent", Long.class)
                .setParameter("agent", agentId)
                .getSingleResult();
    }

    Optional<SavedView> find(long id) {
        return Optional.ofNullable(entities.find(SavedView.class, id));
    }

    void add(SavedView view) {
        entities.persist(view);
    }

    void remove(SavedView view) {
        entities.remove(view);
    }
}
