package org.samtal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samtal.access.Visibility;
import org.samtal.kernel.DomainException.NotFound;

/** Finds and stores inboxes. */
@ApplicationScoped
class InboxRepository {

    @PersistenceContext
    EntityManager entities;

    Optional<Inbox> find(long id) {
        return Optional.ofNullable(entities.find(Inbox.class, id));
    }

    Inbox require(long id, Visibility visibility) {
        return find(id).filter(inbox -> visibility.allows(inbox.id())).orElseThrow(() -> new NotFound("inbox.missing"));
    }

    Optional<Inbox> findByLocalPart(String localPart) {
        return entities.createQuery("from Inbox i where i.fallbackLocalPart = :localPart", Inbox.class)
                .setParameter("localPart", localPart)
                .getResultStream()
                .findFirst();
    }

    Set<String> localParts() {
        return new HashSet<>(entities.createQuery("select i.fallbackLocalPart from Inbox i", String.class)
                .getResultList());
    }

    /** Inboxes with their open and unassigned counts, which move under the lock of the feed and so are always right. */
    List<Object[]> list(Visibility visibility) {
        return visibility
                .bind(entities.createQuery(
                        "select i, f.openCount, f.unassignedCount from Inbox i join InboxCounts f on f.inboxId = i.id"
                                + " where " + visibility.condition("i.id") + " order by lower(i.name), i.id",
                        Object[].class))
                .getResultList();
    }

    /** Ids of the inboxes an agent belongs to. */
    Set<Long> idsOpenTo(long agentId) {
        return new HashSet<>(entities.createQuery(
                        "select i.id from Inbox i where i.openToEveryone = true"
                                + " or exists (select 1 from InboxMember m where m.key.inboxId = i.id and m.key.agentId = :agent)",
                        Long.class)
                .setParameter("agent", agentId)
                .getResultList());
    }

    Set<Long> allIds() {
        return new HashSet<>(
                entities.createQuery("select i.id from Inbox i", Long.class).getResultList());
    }

    void add(Inbox inbox) {
        entities.persist(inbox);
        entities.flush();
        entities.persist(new InboxCounts(inbox.id()));
        entities.flush();
    }
}
