package org.samtal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where audit entries and their seals are stored. Only adds, but for the marks of what waits. */
@ApplicationScoped
class AuditRepository {

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    void add(AuditEntry entry) {
        entities.persist(entry);
        entities.persist(new AuditUnsealed(entry.id()));
    }

    boolean anyUnsealed() {
        return !entities.createQuery("select u.entryId from AuditUnsealed u", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    AuditChain chain() {
        return entities.find(AuditChain.class, AuditChain.ONLY);
    }

    AuditChain lockedChain() {
        return entities.find(AuditChain.class, AuditChain.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AuditEntry> unsealed(int limit) {
        return entities.createQuery(
                        "select e from AuditUnsealed u join AuditEntry e on e.id = u.entryId order by u.entryId",
                        AuditEntry.class)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(AuditSeal seal) {
        entities.persist(seal);
    }

    void removeMarks(List<Long> entryIds) {
        entities.createQuery("delete from AuditUnsealed u where u.entryId in :ids")
                .setParameter("ids", entryIds)
                .executeUpdate();
    }

    List<SealedEntry> sealedAfter(long number, long end, int limit) {
        entities.clear();
        return entities.createQuery(
                        """
                        select new org.samtal.audit.SealedEntry(s, e)
                        from AuditSeal s left join AuditEntry e on e.id = s.entryId
                        where s.number > :number and s.number <= :end order by s.number""",
                        SealedEntry.class)
                .setParameter("number", number)
                .setParameter("end", end)
                .setMaxResults(limit)
                .getResultList();
    }

    long countUnsealed() {
        return entities.createQuery("select count(u) from AuditUnsealed u", Long.class)
                .getSingleResult();
    }

    Optional<Instant> oldestUnsealed() {
        return Optional.ofNullable(entities.createQuery(
                        "select min(e.recordedAt) from AuditUnsealed u join AuditEntry e on e.id = u.entryId",
                        Instant.class)
                .getSingleResult());
    }

    /** Entries that came in past the product. */
    long countStrangers() {
        return entities.createQuery(
                        """
                        select count(e) from AuditEntry e
                        where not exists (select 1 from AuditSeal s where s.entryId = e.id)
                        and not exists (select 1 from AuditUnsealed u where u.entryId = e.id)""",
                        Long.class)
                .getSingleResult();
    }
}
