package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Notes whose mail an inbox has acknowledged. */
@ApplicationScoped
class AcknowledgementRepository {

    @PersistenceContext
    EntityManager entities;

    /** Notes it, unless it was within a day; whether it was noted. */
    boolean note(long inboxId, String address) {
        var again = entities.createNativeQuery("update {h-schema}acknowledged set acknowledged_at = current_timestamp"
                        + " where inbox_id = :inbox and address = :address"
                        + " and acknowledged_at <= current_timestamp - interval '1' day")
                .setParameter("inbox", inboxId)
                .setParameter("address", address)
                .executeUpdate();
        return again == 1
                || entities.createNativeQuery("insert into {h-schema}acknowledged (inbox_id, address, acknowledged_at)"
                                        + " values (:inbox, :address, current_timestamp) on conflict do nothing")
                                .setParameter("inbox", inboxId)
                                .setParameter("address", address)
                                .executeUpdate()
                        == 1;
    }
}
