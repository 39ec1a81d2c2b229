package org.samtal.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Finds, stores and forgets files that wait; each belongs to one agent. */
@ApplicationScoped
class UploadRepository {

    private static final String OWN = "Upload u where u.id = :id and u.agentId = :agent";

    @PersistenceContext
    EntityManager entities;

    void add(Upload upload) {
        entities.persist(upload);
    }

    Optional<Upload> find(String id, long agentId) {
        return entities.createQuery("from " + OWN, Upload.class)
                .setParameter("id", id)
                .setParameter("agent", agentId)
                .getResultStream()
                .findFirst();
    }

    /** Whether it was still there. */
    boolean remove(String id, long agentId) {
        return entities.createQuery("delete from " + OWN)
                        .setParameter("id", id)
                        .setParameter("agent", agentId)
                        .executeUpdate()
                == 1;
    }

    void keepUntil(String id, Instant time) {
        entities.createNativeQuery("update {h-schema}upload set keep_until = :time where id = :id")
                .setParameter("time", time)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Those nobody has sent. */
    void forget(Instant now) {
        entities.createQuery("delete from Upload u where u.keepUntil < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
