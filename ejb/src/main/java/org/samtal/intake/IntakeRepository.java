package org.samtal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.samtal.access.Visibility;
import org.samtal.channel.ChannelKind;
import org.samtal.kernel.Sql;

/**
 * Keeps raw messages and moves them from state to state.
 *
 * <p>Every move is one guarded update on the database's clock: the number of tries is the fencing token, so a worker that
 * lost its lease changes nothing.
 */
@ApplicationScoped
class IntakeRepository {

    private static final int LEASE_SECONDS = 30;
    private static final int PATIENCE_SECONDS = 30;
    private static final int LONGEST_REASON = 500;
    private static final String[] INSERTED_COLUMNS = {"id", "received_at"};
    private static final String[] CLAIMED_COLUMNS = {
        "attempts", "inbox_id", "channel", "envelope_from", "envelope_to", "received_at", "thread_hash", "raw_sha256"
    };

    @PersistenceContext
    EntityManager entities;

    /** Stores raw messages under their keys and gives the first try of each; empty for what is there already. */
    List<Optional<ClaimedDelivery>> insert(List<NewDelivery> arrived) {
        var sets = arrived.stream().map(IntakeRepository::columns).toList();
        var rows = entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.insertEachReturning(
                        connection,
                        "insert into samtal.inbound_delivery (delivery_key, channel, inbox_id, envelope_from, envelope_to,"
                                + " rfc_message_hash, thread_hash, raw_sha256, size, received_at, state, attempts, due_at, copies,"
                                + " reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp, 'ACCEPTED', 0,"
                                + " current_timestamp + interval '" + PATIENCE_SECONDS + "' second, 0, '')"
                                + " on conflict do nothing",
                        INSERTED_COLUMNS,
                        row -> new NewDelivery.Row(row.getLong(1), moment(row, 2)),
                        sets));
        return IntStream.range(0, arrived.size())
                .mapToObj(i -> rows.get(i).map(arrived.get(i)::accepted))
                .toList();
    }

    private static Object[] columns(NewDelivery arrived) {
        return new Object[] {
            arrived.key(),
            arrived.raw().channel().name(),
            arrived.target().inboxId(),
            arrived.raw().envelopeFrom(),
            arrived.target().address(),
            arrived.messageHash().orElse(null),
            arrived.threadHash().orElse(null),
            arrived.content().sha256(),
            arrived.content().size()
        };
    }

    /** Counts one more copy of a message that was stored before. */
    void noteCopy(String key) {
        entities.createNativeQuery(
                        "update {h-schema}inbound_delivery set copies = copies + 1 where delivery_key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Takes the lease and gives what is known of the message but its content; empty where it is not to be had. */
    Optional<ClaimedDelivery> claim(long id, String node) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.updateReturning(
                        connection,
                        "update samtal.inbound_delivery set state = 'CLAIMED', attempts = attempts + 1,"
                                + " lease_owner = ?, due_at = current_timestamp + interval '" + LEASE_SECONDS
                                + "' second where id = ? and (state = 'ACCEPTED'"
                                + " or (state = 'CLAIMED' and due_at < current_timestamp))",
                        CLAIMED_COLUMNS,
                        row -> claimed(id, row),
                        node,
                        id));
    }

    Optional<InboundDelivery> find(long id) {
        return Optional.ofNullable(entities.find(InboundDelivery.class, id));
    }

    Optional<InboundDelivery> find(long id, Visibility visibility) {
        return find(id).filter(delivery -> visibility.allows(delivery.inboxId()));
    }

    /**
     * Ends workers' tries for good; gives those that nobody else has taken since. Of two tries of one message it is one.
     */
    Set<ClaimedDelivery> end(List<ClaimedDelivery> claimed, IntakeState state, String reason) {
        var inOrder = claimed.stream()
                .sorted(Comparator.comparing(ClaimedDelivery::id))
                .toList();
        var sets = inOrder.stream()
                .map(one -> new Object[] {
                    state.name(),
                    cut(reason),
                    one.attempt(),
                    one.id(),
                    one.token(),
                    one.held().name()
                })
                .toList();
        var changed = entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.updateEach(
                        connection,
                        "update samtal.inbound_delivery set state = ?, reason = ?, attempts = ?,"
                                + " lease_owner = null where id = ? and attempts = ? and state = ?",
                        sets));
        return IntStream.range(0, sets.size())
                .filter(i -> changed[i] == 1)
                .mapToObj(inOrder::get)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    /** Gives a message back to be tried again after the wait; the attempt counts unless it is taken back. */
    boolean giveBack(ClaimedDelivery claimed, Duration wait, boolean counts, String reason) {
        return entities.createNativeQuery("update {h-schema}inbound_delivery set state = 'ACCEPTED', reason = :reason,"
                                + " attempts = :counted, lease_owner = null,"
                                + " due_at = current_timestamp + cast(:millis as integer) * interval '0.001' second"
                                + " where id = :id and attempts = :token and state = :held")
                        .setParameter("reason", cut(reason))
                        .setParameter("counted", counts ? claimed.attempt() : claimed.attempt() - 1)
                        .setParameter("millis", Math.toIntExact(wait.toMillis()))
                        .setParameter("id", claimed.id())
                        .setParameter("token", claimed.token())
                        .setParameter("held", claimed.held().name())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    List<Long> overdueIds(int limit) {
        return entities.createNativeQuery(
                        "select id from {h-schema}inbound_delivery where state in ('ACCEPTED', 'CLAIMED')"
                                + " and due_at < current_timestamp order by due_at fetch first " + limit + " rows only",
                        Long.class)
                .getResultList();
    }

    /** Has the relay look again after as long as they have waited so far, so that a long queue is not sent twice over. */
    void postpone(List<Long> ids) {
        entities.createNativeQuery("update {h-schema}inbound_delivery set due_at = current_timestamp"
                        + " + greatest(interval '" + PATIENCE_SECONDS + "' second,"
                        + " least(current_timestamp - received_at, interval '600' second))"
                        + " where state = 'ACCEPTED' and id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Makes everything that waits due at once, and ends the leases of this node's earlier life. */
    void releaseLeases(String node) {
        entities.createNativeQuery("update {h-schema}inbound_delivery set due_at = current_timestamp"
                        + " where (state = 'CLAIMED' and lease_owner = :node)"
                        + " or (state = 'ACCEPTED' and attempts = 0)")
                .setParameter("node", node)
                .executeUpdate();
    }

    IntakeBacklog backlog() {
        var waiting = (Object[]) entities.createNativeQuery("select count(*), coalesce(cast(extract(epoch from"
                        + " (current_timestamp - min(received_at))) as bigint), 0)"
                        + " from {h-schema}inbound_delivery where state in ('ACCEPTED', 'CLAIMED')")
                .getSingleResult();
        var quarantined = entities.createNativeQuery(
                        "select count(*) from {h-schema}inbound_delivery where state = 'QUARANTINED'", Long.class)
                .getSingleResult();
        var seconds = ((Number) waiting[1]).longValue();
        return new IntakeBacklog(((Number) waiting[0]).longValue(), Duration.ofSeconds(seconds), (Long) quarantined);
    }

    List<InboundDelivery> listQuarantined(Visibility visibility, long beforeId, int limit) {
        return visibility
                .bind(entities.createQuery(
                        "from InboundDelivery d where d.state = QUARANTINED and " + visibility.condition("d.inboxId")
                                + " and d.id < :before order by d.id desc",
                        InboundDelivery.class))
                .setParameter("before", beforeId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Leaves quarantine: to be read again, or for good. False when it is not in quarantine any more. */
    boolean release(long id, IntakeState state) {
        return entities.createNativeQuery("update {h-schema}inbound_delivery set state = :state, attempts = 0,"
                                + " due_at = current_timestamp where id = :id and state = 'QUARANTINED'")
                        .setParameter("state", state.name())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static ClaimedDelivery claimed(long id, ResultSet row) throws SQLException {
        return new ClaimedDelivery(
                id,
                row.getInt(1),
                true,
                row.getLong(2),
                ChannelKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                moment(row, 6),
                Optional.ofNullable(row.getString(7)),
                row.getString(8),
                new byte[0]);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
