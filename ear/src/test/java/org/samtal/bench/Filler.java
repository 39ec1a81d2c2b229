package org.samtal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the database of a benchmark as large as told: copies of rows that the product itself wrote, with ids, times,
 * subjects and hashes of their own. Two messages a conversation, three in two of five; raw mails and deliveries as well.
 */
final class Filler {
    /** Spreads numbers over their range as a hash does, so that indexes grow as they do in life. */
    private static final String HASH =
            "lpad(cast(mod(%1$s * 2654435761, 4294967296) as varchar), 10, '0') || lpad(cast(%1$s as varchar), 54, '0')";

    private static final String SINCE = "current_timestamp - (g.n * interval '25' second)";
    private static final int MARGIN = 10_000;

    private final Connection connection;
    private final String series;

    Filler(Connection connection, String series) {
        this.connection = connection;
        this.series = series;
    }

    static Filler postgresql(Connection connection) {
        return new Filler(connection, "generate_series(1, %d) as g(n)");
    }

    static Filler h2(Connection connection) {
        return new Filler(connection, "system_range(1, %d) as g(n)");
    }

    /** Adds conversations until there are so many; returns the ids of those added. */
    List<Long> fillTo(long conversations) throws SQLException {
        connection.setAutoCommit(false);
        var count = Math.max(0, conversations - number("select count(*) from samtal.conversation"));
        var first = number("select nextval('samtal.conversation_seq')") + MARGIN;
        if (count > 0) {
            addConversations(count, first);
            addMessages(count, first);
            execute("analyze");
        }
        connection.commit();
        return List.of(first + 1, first + count);
    }

    private void addConversations(long count, long first) throws SQLException {
        var contact = number("select nextval('samtal.contact_seq')") + MARGIN;
        var contacts = count / 10 + 1;
        copy("contact", "true", contacts, Map.of("id", contact + " + g.n", "name", "'Customer ' || g.n"));
        copy(
                "contact_identity",
                "true",
                contacts,
                Map.of("address", address(contact + " + g.n"), "contact_id", contact + " + g.n"));
        copy("conversation", "last_seq = 2", count, conversation(first, contact));
        copy(
                "participant",
                "requester",
                count,
                Map.of("conversation_id", first + " + g.n", "address", address(contact + " + 1 + g.n / 10")));
        restart("contact_seq", contact + contacts);
        restart("conversation_seq", first + count);
    }

    private static String address(String contact) {
        return "'customer' || (" + contact + ") || '@filled.example'";
    }

    private static Map<String, String> conversation(long first, long contact) {
        return Map.of(
                "id",
                first + " + g.n",
                "contact_id",
                contact + " + 1 + g.n / 10",
                "subject",
                "'Charger in bay ' || g.n",
                "status",
                "case when mod(g.n, 100) < 78 then 'CLOSED' else 'OPEN' end",
                "created_at",
                SINCE,
                "last_message_at",
                SINCE,
                "last_seq",
                "case when mod(g.n, 5) < 2 then 3 else 2 end",
                "last_message_seq",
                "case when mod(g.n, 5) < 2 then 3 else 2 end");
    }

    private void addMessages(long count, long first) throws SQLException {
        var message = number("select nextval('samtal.message_seq')") + MARGIN;
        addIncoming("g.n", count, first, message, 1);
        copy("message", "kind = 'REPLY'", count, messageValues("g.n", first, message + count, 2));
        addIncoming("g.n * 5 + mod(g.n, 2)", count / 5, first, message + 2 * count, 3);
        restart("message_seq", message + 3 * count);
        var messages = 2 * count + count / 5;
        execute("update samtal.inbox_feed set last_number = last_number + " + messages + ", open_count = open_count + "
                + count * 22 / 100);
    }

    private void addIncoming(String number, long count, long first, long message, int seq) throws SQLException {
        var hash = HASH.formatted("(" + message + " + g.n)");
        var sample = "not exists (select 1 from samtal.message_attachment a where a.message_id = s.id)";
        var values = messageValues(number, first, message, seq);
        values.put("raw_sha256", hash);
        copy("stored_file", "size < 20000", count, Map.of("sha256", hash, "created_at", SINCE));
        copy("file_part", "number = 0 or number = 1", count, Map.of("sha256", hash));
        copy("message", "kind = 'INCOMING' and raw_sha256 is not null and " + sample, count, values);
        copy(
                "inbound_delivery",
                "state = 'DONE'",
                count,
                Map.of("delivery_key", "'filled:' || " + hash, "raw_sha256", hash, "received_at", SINCE));
    }

    private static Map<String, String> messageValues(String number, long first, long message, int seq) {
        var values = new HashMap<String, String>();
        values.put("id", message + " + g.n");
        values.put("conversation_id", first + " + " + number);
        values.put("seq", Integer.toString(seq));
        values.put("sent_at", SINCE);
        values.put("received_at", SINCE);
        values.put("rfc_message_id", "'<filled." + message + ".' || g.n || '@filled.example>'");
        values.put("rfc_message_hash", "lpad(cast(" + message + " + g.n as varchar), 32, 'f')");
        values.put("client_id", "null");
        return values;
    }

    /** Copies one row so often; a column keeps the sample's value unless another is named. */
    private void copy(String table, String sample, long count, Map<String, String> values) throws SQLException {
        var columns = columns(table);
        var chosen = columns.stream()
                .map(column -> values.getOrDefault(column, "s." + column))
                .collect(Collectors.joining(", "));
        execute("insert into samtal." + table + " (" + String.join(", ", columns) + ") select " + chosen
                + " from (select * from samtal." + table + " s where " + sample + " fetch first 1 rows only) s, "
                + series.formatted(count));
    }

    /** Every column but those that number themselves. */
    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, "samtal", table, null)) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private void restart(String sequence, long last) throws SQLException {
        execute("alter sequence samtal." + sequence + " restart with " + (last + MARGIN));
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
