package org.samtal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samtal.kernel.Sql;

/**
 * Finds what has to be stored before others are. One is waited for while it is read, and while it is read again after the
 * server had died; but not what fails again and again.
 */
@ApplicationScoped
class PredecessorRepository {

    private static final String FIRST_UNSTORED =
            "select inbox_id, %1$s, min(id) from samtal.inbound_delivery where attempts < 3"
                    + " and state in ('ACCEPTED', 'CLAIMED') and %2$s group by inbox_id, %1$s";

    @PersistenceContext
    EntityManager entities;

    /** Of what these answer, and of what is in the same threads; one of these themselves only where another answers it. */
    Predecessors of(List<ReadDelivery> read) {
        var found = new Predecessors();
        var parents = read.stream().flatMap(ReadDelivery::parents).collect(Collectors.toSet());
        if (!parents.isEmpty()) {
            unstored("rfc_message_hash", parents, List.of(), found::addMessage);
        }
        var threads = read.stream().flatMap(one -> one.thread().stream()).collect(Collectors.toSet());
        if (!threads.isEmpty()) {
            unstored("thread_hash", threads, ids(read), found::addToThread);
        }
        return found;
    }

    private void unstored(String column, Set<MessageKey> keys, List<Object> except, Found found) {
        var inboxes = oneOf(keys, MessageKey::inboxId);
        var hashes = oneOf(keys, MessageKey::messageHash);
        entities.unwrap(Session.class)
                .doWork(connection -> Sql.all(
                        connection,
                        firstUnstored(column, inboxes.size(), hashes.size(), except.size()),
                        row -> {
                            found.add(new MessageKey(row.getLong(1), row.getString(2)), row.getLong(3));
                            return row;
                        },
                        Stream.of(inboxes, hashes, except)
                                .flatMap(Collection::stream)
                                .toArray()));
    }

    static String firstUnstored(String column, int inboxes, int hashes, int except) {
        var condition = Sql.isOneOf("inbox_id", inboxes) + " and " + Sql.isOneOf(column, hashes)
                + (except == 0 ? "" : " and not (" + Sql.isOneOf("id", except) + ")");
        return FIRST_UNSTORED.formatted(column, condition);
    }

    private static <T> List<T> oneOf(Set<MessageKey> keys, Function<MessageKey, T> part) {
        return Sql.oneOf(keys.stream().map(part).distinct().toList());
    }

    private static List<Object> ids(List<ReadDelivery> read) {
        return Sql.oneOf(read.stream().map(one -> (Object) one.claimed().id()).toList());
    }

    /** Takes the first message that is not stored of one key. */
    private interface Found {
        void add(MessageKey key, long id);
    }
}
