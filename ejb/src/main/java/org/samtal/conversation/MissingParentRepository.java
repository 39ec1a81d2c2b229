package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samtal.channel.Recipients;
import org.samtal.conversation.MessageRepository.StoredId;
import org.samtal.kernel.Sql;

/** Finds and stores which messages refer to one that nobody has stored. */
@ApplicationScoped
class MissingParentRepository {

    @PersistenceContext
    EntityManager entities;

    /** The first message that refers to each of these ids. */
    Map<StoredId, Referrer> referrers(Set<StoredId> ids) {
        var found = new HashMap<StoredId, Referrer>();
        if (ids.isEmpty()) {
            return found;
        }
        var inboxes = Sql.oneOf(ids.stream().map(StoredId::inboxId).distinct().toList());
        var hashes = Sql.oneOf(ids.stream().map(StoredId::hash).distinct().toList());
        entities.unwrap(Session.class)
                .doWork(connection -> Sql.all(
                        connection,
                        referring(inboxes.size(), hashes.size()),
                        row -> found.put(new StoredId(row.getLong(1), row.getString(2)), referrer(row)),
                        Stream.concat(inboxes.stream(), hashes.stream()).toArray()));
        return found;
    }

    static String referring(int inboxes, int hashes) {
        return "select p.inbox_id, p.rfc_message_hash, m.conversation_id, m.author_address, m.recipients_to, m.recipients_cc"
                + " from samtal.missing_parent p join samtal.message m on m.id = p.message_id where "
                + Sql.isOneOf("p.inbox_id", inboxes) + " and " + Sql.isOneOf("p.rfc_message_hash", hashes);
    }

    /** Keeps ids with the messages that refer to them; one that is kept already stays with its message. */
    void keep(Map<StoredId, Long> messages) {
        if (messages.isEmpty()) {
            return;
        }
        entities.flush();
        var rows = messages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(StoredId.ORDER))
                .map(kept -> new Object[] {kept.getKey().hash(), kept.getKey().inboxId(), kept.getValue()})
                .toList();
        entities.unwrap(Session.class)
                .doWork(connection -> Sql.insertEach(
                        connection,
                        "insert into samtal.missing_parent (rfc_message_hash, inbox_id, message_id)"
                                + " values (?, ?, ?) on conflict do nothing",
                        rows));
    }

    private static Referrer referrer(ResultSet row) throws SQLException {
        var recipients = Stream.of(row.getString(5), row.getString(6))
                .flatMap(list -> Recipients.parse(list).stream())
                .toList();
        return new Referrer(row.getLong(3), row.getString(4), List.copyOf(recipients));
    }
}
