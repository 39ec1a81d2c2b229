package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds and stores mailboxes; every move of their state is one guarded update on the database's clock. */
@ApplicationScoped
class MailboxRepository {

    private static final int LEASE_SECONDS = 300;
    private static final String HELD = " where id = :id and claims = :claim and lease_owner <> ''";

    @PersistenceContext
    EntityManager entities;

    Optional<Mailbox> find(long id) {
        return Optional.ofNullable(entities.find(Mailbox.class, id));
    }

    List<Mailbox> list() {
        return entities.createQuery("from Mailbox m order by lower(m.name), m.id", Mailbox.class)
                .getResultList();
    }

    boolean isTaken(String address, long byOtherThan) {
        return !entities.createQuery(
                        "select m.id from Mailbox m where m.address = :address and m.id <> :id", Long.class)
                .setParameter("address", address)
                .setParameter("id", byOtherThan)
                .getResultList()
                .isEmpty();
    }

    /** Those whose servers take our replies and that work, the oldest first. */
    List<Mailbox> senders() {
        return entities.createQuery(
                        "from Mailbox m where m.sendingHost <> '' and m.status <> FAILING order by m.id", Mailbox.class)
                .getResultList();
    }

    /** The addresses of all, those of one mailbox in lines. */
    List<String> addresses() {
        return entities.createQuery("select m.address || '\n' || m.aliases from Mailbox m", String.class)
                .getResultList();
    }

    void add(Mailbox mailbox) {
        entities.persist(mailbox);
        entities.flush();
    }

    void remove(Mailbox mailbox) {
        entities.remove(mailbox);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Pauses it, or lets it go on at once; the lease of a fetch that is under way ends with it. */
    void setStatus(long id, MailboxStatus status) {
        entities.createNativeQuery("update {h-schema}mailbox set status = :status, problem = '', problem_detail = '',"
                        + " failures = 0, failing_since = null, due_at = current_timestamp,"
                        + " lease_owner = '', leased_until = current_timestamp where id = :id")
                .setParameter("status", status.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Mailboxes to be fetched now, those that wait longest first. */
    @SuppressWarnings("unchecked")
    List<Long> dueIds(boolean failing, int limit) {
        return entities.createNativeQuery(
                        "select id from {h-schema}mailbox where status = :status and due_at <= current_timestamp"
                                + " and leased_until <= current_timestamp order by due_at, id fetch first " + limit
                                + " rows only",
                        Long.class)
                .setParameter("status", failing ? MailboxStatus.FAILING.name() : MailboxStatus.ACTIVE.name())
                .getResultList();
    }

    boolean claim(long id, String node) {
        return entities.createNativeQuery("update {h-schema}mailbox set claims = claims + 1, lease_owner = :node,"
                                + " leased_until = current_timestamp + interval '" + LEASE_SECONDS + "' second"
                                + " where id = :id and status <> 'PAUSED' and leased_until <= current_timestamp")
                        .setParameter("node", node)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    boolean renew(MailboxLease lease) {
        return held(lease, "leased_until = current_timestamp + interval '" + LEASE_SECONDS + "' second");
    }

    boolean succeeded(MailboxLease lease, Duration pause) {
        return held(
                lease,
                "status = 'ACTIVE', problem = '', problem_detail = '', failures = 0, failing_since = null,"
                        + " last_success_at = current_timestamp, lease_owner = '', leased_until = current_timestamp,"
                        + " due_at = current_timestamp + interval '" + pause.toSeconds() + "' second");
    }

    boolean failed(MailboxLease lease, MailboxFault fault, Duration pause) {
        return entities.createNativeQuery("update {h-schema}mailbox set status = 'FAILING', problem = :problem,"
                                + " problem_detail = :detail, failures = failures + 1,"
                                + " failing_since = coalesce(failing_since, current_timestamp),"
                                + " last_error_at = current_timestamp, lease_owner = '',"
                                + " leased_until = current_timestamp,"
                                + " due_at = current_timestamp + interval '" + pause.toSeconds() + "' second" + HELD)
                        .setParameter("problem", fault.problem().name())
                        .setParameter("detail", fault.detail())
                        .setParameter("id", lease.mailboxId())
                        .setParameter("claim", lease.claim())
                        .executeUpdate()
                == 1;
    }

    boolean noteDelay(MailboxLease lease, Duration delay) {
        return held(lease, "delay_millis = " + delay.toMillis());
    }

    /** Once a day is enough. */
    boolean wantsCertificate(long id) {
        return entities.createNativeQuery("update {h-schema}mailbox set certificate_seen_at = current_timestamp"
                                + " where id = :id and (certificate_seen_at is null"
                                + " or certificate_seen_at < current_timestamp - interval '1' day)")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    void noteCertificate(long id, LocalDate lastDay) {
        entities.createNativeQuery("update {h-schema}mailbox set certificate_until = :day where id = :id")
                .setParameter("day", lastDay)
                .setParameter("id", id)
                .executeUpdate();
    }

    List<WatchedMailbox> watched(int limit) {
        return entities.createQuery(
                        "select new org.samtal.mailbox.WatchedMailbox(m.id, m.version) from Mailbox m"
                                + " where m.status = ACTIVE and m.lastSuccessAt is not null order by m.id",
                        WatchedMailbox.class)
                .setMaxResults(limit)
                .getResultList();
    }

    MailboxFigures figures() {
        var row = (Object[]) entities.createNativeQuery("select count(*),"
                        + " coalesce(sum(case when status = 'FAILING' then 1 else 0 end), 0),"
                        + " coalesce(cast(extract(epoch from (current_timestamp"
                        + " - min(coalesce(last_success_at, created_at)))) as bigint), 0),"
                        + " (select coalesce(sum(f.backlog), 0) from {h-schema}mailbox_folder f)"
                        + " from {h-schema}mailbox where status <> 'PAUSED'")
                .getSingleResult();
        return new MailboxFigures(number(row[0]), number(row[1]), Duration.ofSeconds(number(row[2])), number(row[3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Has it looked at as soon as somebody is free. */
    void wake(long id) {
        entities.createNativeQuery(
                        "update {h-schema}mailbox set due_at = current_timestamp where id = :id and status = 'ACTIVE'")
                .setParameter("id", id)
                .executeUpdate();
    }

    void releaseLeases(String node) {
        entities.createNativeQuery("update {h-schema}mailbox set lease_owner = '', leased_until = current_timestamp,"
                        + " due_at = current_timestamp where lease_owner = :node")
                .setParameter("node", node)
                .executeUpdate();
    }

    private boolean held(MailboxLease lease, String assignments) {
        return entities.createNativeQuery("update {h-schema}mailbox set " + assignments + HELD)
                        .setParameter("id", lease.mailboxId())
                        .setParameter("claim", lease.claim())
                        .executeUpdate()
                == 1;
    }
}
