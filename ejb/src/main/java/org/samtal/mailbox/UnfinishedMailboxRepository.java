package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hibernate.Session;
import org.samtal.kernel.Sql;

/** Keeps one unfinished mailbox for each administrator. */
@ApplicationScoped
class UnfinishedMailboxRepository {

    @PersistenceContext
    EntityManager entities;

    Optional<UnfinishedMailbox> of(long agentId) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.first(
                        connection,
                        "select entries, saved_at from samtal.unfinished_mailbox where agent_id = ?",
                        row -> new UnfinishedMailbox(
                                UnfinishedMailbox.Entries.of(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        agentId));
    }

    void keep(long agentId, String entries) {
        entities.unwrap(Session.class).doWork(connection -> {
            var changed = Sql.update(
                    connection,
                    "update samtal.unfinished_mailbox set entries = ?, saved_at = current_timestamp where agent_id = ?",
                    entries,
                    agentId);
            if (changed == 0) {
                Sql.update(
                        connection,
                        "insert into samtal.unfinished_mailbox (agent_id, entries, saved_at)"
                                + " values (?, ?, current_timestamp) on conflict do nothing",
                        agentId,
                        entries);
            }
        });
    }

    void forget(long agentId) {
        entities.unwrap(Session.class)
                .doWork(connection ->
                        Sql.update(connection, "delete from samtal.unfinished_mailbox where agent_id = ?", agentId));
    }
}
