package org.samtal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps which sent mails are still to be copied to their mailbox. */
@ApplicationScoped
class SentCopyRepository {

    private static final int DAYS = 7;

    @PersistenceContext
    EntityManager entities;

    void add(long outboxId, long mailboxId) {
        entities.createNativeQuery("insert into {h-schema}sent_copy (outbound_message_id, mailbox_id, due_until)"
                        + " values (:id, :mailbox, current_timestamp + interval '" + DAYS + "' day)"
                        + " on conflict do nothing")
                .setParameter("id", outboxId)
                .setParameter("mailbox", mailboxId)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Long> ofMailbox(long mailboxId, int limit) {
        return entities.createNativeQuery(
                        "select outbound_message_id from {h-schema}sent_copy where mailbox_id = :mailbox"
                                + " order by outbound_message_id fetch first " + limit + " rows only",
                        Long.class)
                .setParameter("mailbox", mailboxId)
                .getResultList();
    }

    void remove(long outboxId) {
        entities.createNativeQuery("delete from {h-schema}sent_copy where outbound_message_id = :id")
                .setParameter("id", outboxId)
                .executeUpdate();
    }

    void removeOverdue() {
        entities.createNativeQuery("delete from {h-schema}sent_copy where due_until < current_timestamp")
                .executeUpdate();
    }
}
