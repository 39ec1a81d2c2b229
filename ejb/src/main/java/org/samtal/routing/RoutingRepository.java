package org.samtal.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds and stores how inboxes give out their new conversations. */
@ApplicationScoped
class RoutingRepository {

    @PersistenceContext
    EntityManager entities;

    Optional<InboxRouting> find(long inboxId) {
        return Optional.ofNullable(entities.find(InboxRouting.class, inboxId));
    }

    /** Locked, so that two who arrive at once do not go to the same agent. */
    InboxRouting lock(long inboxId) {
        return entities.find(InboxRouting.class, inboxId, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(InboxRouting routing) {
        entities.persist(routing);
    }

    /** Ids of the agents who work in the inbox, in their order. */
    List<Long> agents(long inboxId) {
        return entities.createQuery(
                        "select a.id from Agent a, Inbox i where i.id = :inbox and a.active = true"
                                + " and (i.openToEveryone = true or exists"
                                + " (select 1 from InboxMember m where m.key.inboxId = i.id and m.key.agentId = a.id))"
                                + " order by a.id",
                        Long.class)
                .setParameter("inbox", inboxId)
                .getResultList();
    }
}
