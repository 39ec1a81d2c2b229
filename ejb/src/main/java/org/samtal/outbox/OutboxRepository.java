package org.samtal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samtal.access.Visibility;
import org.samtal.kernel.OneOf;

/**
 * Finds outgoing messages and moves them from state to state.
 *
 * <p>Every move is one guarded update on the database's clock: the attempt is the fencing token, so a worker that lost
 * its lease changes nothing.
 */
@ApplicationScoped
class OutboxRepository {

    /** Seconds before the relay looks at a row that nobody has handled. */
    static final int PATIENCE_SECONDS = 30;

    private static final int LEASE_SECONDS = 120;
    private static final int FINAL_LEASE_SECONDS = 15 * 60;
    private static final int LONGEST_DETAIL = 1000;

    @PersistenceContext
    EntityManager entities;

    void add(OutboxEntry entry) {
        entities.persist(entry);
    }

    Optional<OutboxEntry> find(long id) {
        return Optional.ofNullable(entities.find(OutboxEntry.class, id));
    }

    Optional<OutboxEntry> find(long id, Visibility visibility) {
        return find(id).filter(entry -> visibility.allows(entry.inboxId()));
    }

    /** The outgoing mails of these messages. */
    List<OutboxEntry> ofMessages(List<Long> messageIds, Visibility visibility) {
        if (messageIds.isEmpty()) {
            return List.of();
        }
        var ids = new OneOf("id", messageIds);
        return visibility
                .bind(ids.bind(entities.createQuery(
                        "from OutboxEntry o where " + ids.condition("o.messageId") + " and "
                                + visibility.condition("o.inboxId"),
                        OutboxEntry.class)))
                .getResultList();
    }

    /** Queues a mail anew that had come to its end; false when somebody else has done so since it was read. */
    boolean requeue(OutboxEntry ended) {
        return entities.createNativeQuery("update {h-schema}outbound_message set state = 'QUEUED', detail = '',"
                                + " attention = false, earlier_attempts = attempts, queued_at = current_timestamp,"
                                + " changed_at = current_timestamp,"
                                + " due_at = current_timestamp + cast(:seconds as integer) * interval '1' second"
                                + " where id = :id and attempts = :attempts and state = :state")
                        .setParameter("seconds", PATIENCE_SECONDS)
                        .setParameter("id", ended.id())
                        .setParameter("attempts", ended.attempts())
                        .setParameter("state", ended.state().name())
                        .executeUpdate()
                == 1;
    }

    /** Nobody has to look at the mail any more; false when nobody had to, or when it has been tried again since. */
    boolean leave(long id, int attempts) {
        return entities.createNativeQuery("update {h-schema}outbound_message set attention = false"
                                + " where id = :id and attempts = :attempts and attention")
                        .setParameter("id", id)
                        .setParameter("attempts", attempts)
                        .executeUpdate()
                == 1;
    }

    boolean claim(long id, String node) {
        return entities.createNativeQuery("update {h-schema}outbound_message set state = 'CLAIMED',"
                                + " attempts = attempts + 1, final_dot = false, lease_owner = :node,"
                                + " due_at = current_timestamp + cast(:seconds as integer) * interval '1' second,"
                                + " changed_at = current_timestamp where id = :id and (state = 'QUEUED'"
                                + " or (state = 'RETRY' and due_at <= current_timestamp)"
                                + " or (state = 'CLAIMED' and due_at < current_timestamp and not final_dot))")
                        .setParameter("node", node)
                        .setParameter("seconds", LEASE_SECONDS)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Notes that the final dot may have been written; false when the lease was lost, so it must not be. */
    boolean beforeFinalDot(OutboundMessage claimed) {
        return entities.createNativeQuery("update {h-schema}outbound_message set final_dot = true,"
                                + " due_at = current_timestamp + cast(:seconds as integer) * interval '1' second"
                                + " where id = :id and attempts = :attempt and state = 'CLAIMED'")
                        .setParameter("seconds", FINAL_LEASE_SECONDS)
                        .setParameter("id", claimed.id())
                        .setParameter("attempt", claimed.attempt())
                        .executeUpdate()
                == 1;
    }

    void keepRaw(OutboundMessage claimed, String sha256) {
        entities.createNativeQuery("update {h-schema}outbound_message set raw_sha256 = :sha256"
                        + " where id = :id and attempts = :attempt and raw_sha256 is null")
                .setParameter("sha256", sha256)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .executeUpdate();
    }

    /** Makes the claimed message one from this address, not written yet; false where it may have left before. */
    boolean leaveFrom(OutboundMessage claimed, String address) {
        return entities.createNativeQuery("update {h-schema}outbound_message set mailbox_id = 0,"
                                + " from_address = :address, raw_sha256 = null where id = :id and attempts = :attempt"
                                + " and state = 'CLAIMED' and not final_dot and earlier_attempts = 0")
                        .setParameter("address", address)
                        .setParameter("id", claimed.id())
                        .setParameter("attempt", claimed.attempt())
                        .executeUpdate()
                == 1;
    }

    /** Ends a worker's try with this state; false when somebody else has taken the row since. */
    boolean end(OutboundMessage claimed, DeliveryState state, String detail, Duration wait) {
        return entities.createNativeQuery("update {h-schema}outbound_message set state = :state, detail = :detail,"
                                + " lease_owner = null, attention = attention or (:attention and not automatic), changed_at = current_timestamp,"
                                + " due_at = current_timestamp + cast(:seconds as integer) * interval '1' second"
                                + " where id = :id and attempts = :attempt and state = 'CLAIMED'")
                        .setParameter("state", state.name())
                        .setParameter("attention", state == DeliveryState.FAILED || state == DeliveryState.UNCERTAIN)
                        .setParameter("detail", shortened(detail))
                        .setParameter("seconds", Math.toIntExact(wait.toSeconds()))
                        .setParameter("id", claimed.id())
                        .setParameter("attempt", claimed.attempt())
                        .executeUpdate()
                == 1;
    }

    /** Ends a doubt: somebody who can know has the mail; false where there was none. */
    boolean prove(long messageId, String detail) {
        return entities.createNativeQuery("update {h-schema}outbound_message set state = 'SENT', detail = :detail,"
                                + " attention = false, changed_at = current_timestamp"
                                + " where message_id = :message and state = 'UNCERTAIN'")
                        .setParameter("detail", shortened(detail))
                        .setParameter("message", messageId)
                        .executeUpdate()
                == 1;
    }

    /** Notes a recipient that needs no further try. */
    void settle(long id, RecipientResult result) {
        entities.createNativeQuery("insert into {h-schema}outbound_recipient (outbound_message_id, address, state,"
                        + " detail) values (:id, :address, :state, :detail) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("address", result.address())
                .setParameter("state", result.state().name())
                .setParameter("detail", shortened(result.detail()))
                .executeUpdate();
    }

    /** Forgets what became of the mail for single recipients, so that it is noted anew. */
    void unsettle(long id) {
        entities.createNativeQuery("delete from {h-schema}outbound_recipient where outbound_message_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What became of the mail for single recipients, where its tries have told. */
    @SuppressWarnings("unchecked")
    Map<String, DeliveryState> results(long id) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select address, state from {h-schema}outbound_recipient where outbound_message_id = :id")
                .setParameter("id", id)
                .getResultList();
        var results = new HashMap<String, DeliveryState>();
        rows.forEach(row -> results.put((String) row[0], DeliveryState.valueOf((String) row[1])));
        return results;
    }

    @SuppressWarnings("unchecked")
    Set<String> settled(long id) {
        return Set.copyOf(entities.createNativeQuery(
                        "select address from {h-schema}outbound_recipient where outbound_message_id = :id",
                        String.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** What the recipients that refused the message for good have said. */
    @SuppressWarnings("unchecked")
    List<String> refusals(long id) {
        return entities.createNativeQuery(
                        "select address || ': ' || detail from {h-schema}outbound_recipient"
                                + " where outbound_message_id = :id and state = 'FAILED' order by address",
                        String.class)
                .setParameter("id", id)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Long> overdueIds(int limit) {
        return entities.createNativeQuery(
                        "select id from {h-schema}outbound_message where state in ('QUEUED', 'CLAIMED', 'RETRY')"
                                + " and due_at < current_timestamp order by due_at fetch first " + limit + " rows only",
                        Long.class)
                .getResultList();
    }

    /** Makes everything that waits for its first try due at once, and ends this node's leases on all but these messages. */
    void releaseLeases(String node, Set<Long> inHand) {
        entities.createNativeQuery(
                        "update {h-schema}outbound_message set due_at = current_timestamp"
                                + " where (state = 'CLAIMED' and lease_owner = :node and id not in (:inHand)) or state = 'QUEUED'")
                .setParameter("node", node)
                .setParameter("inHand", inHand.isEmpty() ? Set.of(0L) : inHand)
                .executeUpdate();
    }

    /** Shows to somebody what the restore of a backup has left in doubt; a backup may be older than the mark for that. */
    void markRestored() {
        entities.createNativeQuery("update {h-schema}outbound_message set attention = true, lease_owner = null"
                        + " where state = 'UNCERTAIN' and lease_owner = 'restore'")
                .executeUpdate();
    }

    List<OutboxEntry> list(Visibility visibility, long beforeId, int limit) {
        return visibility
                .bind(entities.createQuery(
                        "from OutboxEntry o where " + visibility.condition("o.inboxId")
                                + " and o.id < :before order by o.id desc",
                        OutboxEntry.class))
                .setParameter("before", beforeId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many messages are in each state but SENT, of which there are as many as the history is long. */
    Map<DeliveryState, Long> backlog() {
        var numbers = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        entities.createQuery(
                        "select o.state, count(*) from OutboxEntry o"
                                + " where o.state in (QUEUED, CLAIMED, RETRY) group by o.state"
                                + " union all select o.state, count(*) from OutboxEntry o"
                                + " where o.state in (FAILED, UNCERTAIN) group by o.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> numbers.put((DeliveryState) row[0], (Long) row[1]));
        return numbers;
    }

    private static String shortened(String detail) {
        return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }
}
