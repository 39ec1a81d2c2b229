package org.samtal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Remembers for some hours what machines of ours have written to whom. */
@ApplicationScoped
class AutomaticMailRepository {

    @PersistenceContext
    EntityManager entities;

    List<AutomaticMail> to(String address, Instant since) {
        return entities.createQuery(
                        "from AutomaticMail m where m.address = :address and m.sentAt > :since", AutomaticMail.class)
                .setParameter("address", address)
                .setParameter("since", since)
                .getResultList();
    }

    void add(AutomaticMail mail) {
        entities.persist(mail);
    }

    void forget(Instant before) {
        entities.createQuery("delete from AutomaticMail m where m.sentAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
