package org.samtal.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Where the token of the set-up link is stored. Found by the hash of the whole token only (S67). */
@ApplicationScoped
class SetupTokenRepository {

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    void replaceAllBy(SetupToken token) {
        removeAll();
        entities.persist(token);
        entities.flush();
    }

    boolean isValid(String tokenHash, Instant now) {
        return entities.createQuery(
                                "select count(t) from SetupToken t where t.tokenHash = :hash and t.expiresAt > :now",
                                Long.class)
                        .setParameter("hash", tokenHash)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /** Takes the token away; of two who use it at the same moment one gets true. */
    boolean use(String tokenHash, Instant now) {
        return entities.createQuery("delete from SetupToken t where t.tokenHash = :hash and t.expiresAt > :now")
                        .setParameter("hash", tokenHash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void removeAll() {
        entities.createQuery("delete from SetupToken t").executeUpdate();
    }
}
