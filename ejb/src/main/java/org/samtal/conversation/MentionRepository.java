package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds whom a comment can mention, and keeps whom it does. */
@ApplicationScoped
class MentionRepository {

    @PersistenceContext
    EntityManager entities;

    /** The names of agents who may see the inbox, by their ids. */
    Map<Long, String> names(long inboxId) {
        return entities.createQuery(
                        "select a.id, a.name from Agent a, Inbox i where i.id = :inbox and a.active = true"
                                + " and (i.openToEveryone = true or a.role = org.samtal.access.Role.ADMIN or exists"
                                + " (select 1 from InboxMember m where m.key.inboxId = i.id and m.key.agentId = a.id))",
                        Object[].class)
                .setParameter("inbox", inboxId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    void add(Mention mention) {
        entities.persist(mention);
    }
}
