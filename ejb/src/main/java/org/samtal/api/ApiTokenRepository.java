package org.samtal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

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
