package org.samtal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where tokens are stored. Those that expired or outlived a change of credentials count as gone. */
@ApplicationScoped
class ApiTokenRepository {

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    ApiToken add(ApiToken token) {
        entities.persist(token);
        entities.flush();
        return token;
    }

    /** Looked up by the hash of the whole token and nothing else (S61, S67). */
    Optional<ApiToken> byHash(String tokenHash, Instant now) {
        return entities.createQuery(
                        "select t from ApiToken t where t.tokenHash = :hash and t.expiresAt > :now", ApiToken.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Remembers about when a token was last of use; a write a minute is enough to see which ones are not. */
    void noteUse(String tokenHash, Instant now) {
        entities.createQuery(
                        """
                update ApiToken t set t.lastUsedAt = :now
                where t.tokenHash = :hash and (t.lastUsedAt is null or t.lastUsedAt < :minuteAgo)""")
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .setParameter("minuteAgo", now.minusSeconds(60))
                .executeUpdate();
    }

    List<ApiToken> valid(long agentId, Instant now) {
        return entities.createQuery(
                        """
                select t from ApiToken t join Agent a on a.id = t.agentId
                where t.agentId = :agent and t.expiresAt > :now and t.credentialsVersion = a.credentialsVersion
                order by t.createdAt desc, t.id desc""",
                        ApiToken.class)
                .setParameter("agent", agentId)
                .setParameter("now", now)
                .getResultList();
    }

    long credentialsVersion(long agentId) {
        return entities.createQuery("select a.credentialsVersion from Agent a where a.id = :agent", Long.class)
                .setParameter("agent", agentId)
                .getSingleResult();
    }

    /** Deletes a token of that agent, and says whether there was one. */
    boolean remove(long id, long agentId) {
        return entities.createQuery("delete from ApiToken t where t.id = :id and t.agentId = :agent")
                        .setParameter("id", id)
                        .setParameter("agent", agentId)
                        .executeUpdate()
                == 1;
    }
}
