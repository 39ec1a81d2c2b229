package org.samtal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Remembers which conversations of other products are here already. */
@ApplicationScoped
class ImportRepository {

    @PersistenceContext
    EntityManager entities;

    /** Takes the id for the running transaction; false when it is taken, waiting for whoever is just taking it. */
    boolean claim(String externalId) {
        return entities.createNativeQuery("insert into {h-schema}imported_conversation (external_id)"
                                + " values (:external) on conflict do nothing")
                        .setParameter("external", externalId)
                        .executeUpdate()
                == 1;
    }

    void keep(String externalId, long conversationId) {
        entities.createNativeQuery("update {h-schema}imported_conversation set conversation_id = :conversation"
                        + " where external_id = :external")
                .setParameter("conversation", conversationId)
                .setParameter("external", externalId)
                .executeUpdate();
    }

    long conversationOf(String externalId) {
        return (Long) entities.createNativeQuery(
                        "select conversation_id from {h-schema}imported_conversation where external_id = :external",
                        Long.class)
                .setParameter("external", externalId)
                .getSingleResult();
    }
}
