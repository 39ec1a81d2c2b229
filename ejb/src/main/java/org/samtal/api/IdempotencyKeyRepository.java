package org.samtal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores idempotency keys with their answers. */
@ApplicationScoped
class IdempotencyKeyRepository {

    @PersistenceContext
    EntityManager entities;

    /** Takes the key for the running transaction; false when it is taken, waiting for whoever is just taking it. */
    boolean claim(KeyOfAgent key, String requestHash, Instant now) {
        var claimed = query(
                        "insert into {h-schema}idempotency_key"
                                + " (agent_id, idempotency_key, request_hash, status, content_type, location, body, created_at)"
                                + " values (:agent, :key, :hash, 0, 'application/json', '', '', :now)"
                                + " on conflict do nothing",
                        key)
                .setParameter("hash", requestHash)
                .setParameter("now", now)
                .executeUpdate();
        return claimed == 1;
    }

    void keep(KeyOfAgent key, Answer answer) {
        query(
                        "update {h-schema}idempotency_key set status = :status, location = :location, body = :body"
                                + " where agent_id = :agent and idempotency_key = :key",
                        key)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    /** The answer under the key, where the key was used for this very request. */
    Optional<Answer> find(KeyOfAgent key, String requestHash) {
        List<?> rows = query(
                        "select status, location, body from {h-schema}idempotency_key"
                                + " where agent_id = :agent and idempotency_key = :key and request_hash = :hash",
                        key)
                .setParameter("hash", requestHash)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Answer(((Number) row[0]).intValue(), (String) row[1], (String) row[2]))
                .findFirst();
    }

    void forget(long agentId, Instant before) {
        entities.createNativeQuery(
                        "delete from {h-schema}idempotency_key where agent_id = :agent and created_at < :before")
                .setParameter("agent", agentId)
                .setParameter("before", before)
                .executeUpdate();
    }

    private Query query(String sql, KeyOfAgent key) {
        return entities.createNativeQuery(sql)
                .setParameter("agent", key.agentId())
                .setParameter("key", key.text());
    }

    /** A key counts for the agent who chose it. */
    record KeyOfAgent(long agentId, String text) {}
}
