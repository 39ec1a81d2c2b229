package org.samtal.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Where failed tries to sign in are counted. */
@ApplicationScoped
class SignInAttemptRepository {

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    /** The row of the bucket, locked, so that tries at the same moment are counted one after the other. */
    SignInAttempt lock(String bucket, Instant now) {
        entities.createNativeQuery(
                        """
                insert into {h-schema}sign_in_attempt (bucket, failures, changed_at, next_try_at)
                values (:bucket, 0, :now, :now) on conflict do nothing""")
                .setParameter("bucket", bucket)
                .setParameter("now", now)
                .executeUpdate();
        return entities.find(SignInAttempt.class, bucket, LockModeType.PESSIMISTIC_WRITE);
    }

    void flush() {
        entities.flush();
    }

    /** Forgets tries that nobody waits for any more. */
    int forget(Instant quietSince, Instant notSeenSince) {
        return entities.createQuery(
                        """
                delete from SignInAttempt a
                where a.changedAt < :quietSince and (a.lastSuccessAt is null or a.lastSuccessAt < :notSeenSince)""")
                .setParameter("quietSince", quietSince)
                .setParameter("notSeenSince", notSeenSince)
                .executeUpdate();
    }
}
