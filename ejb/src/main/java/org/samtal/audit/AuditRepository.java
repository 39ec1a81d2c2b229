package org.samtal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where audit entries are stored. Only adds. */
@ApplicationScoped
class AuditRepository {

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    void add(AuditEntry entry) {
        entities.persist(entry);
    }
}
