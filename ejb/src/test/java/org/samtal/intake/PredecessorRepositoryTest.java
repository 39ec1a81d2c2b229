package org.samtal.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.kernel.Sql;

/**
 * H2 has no index over some of the rows, so that what is stored stays in the index beside what waits. There must be a way
 * to the few that wait, however many mails an inbox has had.
 */
class PredecessorRepositoryTest {

    private static final String DATABASE = "jdbc:h2:mem:predecessors;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "NON_KEYWORDS=DAY,HOUR,KEY,MINUTE,MONTH,SECOND,VALUE,YEAR";

    private static final int STORED = 2_000;
    private static final Pattern ROWS_READ = Pattern.compile("scanCount: (\\d+)");

    private Connection connection;

    @BeforeEach
    void migrate() throws SQLException {
        connection = DriverManager.getConnection(DATABASE, "samtal", "samtal");
        Flyway.configure()
                .dataSource(DATABASE, "samtal", "samtal")
                .schemas("samtal")
                .createSchemas(true)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        storeMails();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({"rfc_message_hash, 1, 0", "rfc_message_hash, 2, 0", "thread_hash, 1, 4", "thread_hash, 2, 4"})
    void mailsStoredLongAgoShouldNotBeRead(String column, int inboxes, int except) throws SQLException {
        var question = PredecessorRepository.firstUnstored(column, inboxes, 4, except);
        var values = IntStream.range(0, inboxes + 4 + except)
                .mapToObj(place -> place < inboxes ? (Object) 1L : place < inboxes + 4 ? "none" : (Object) 0L);

        var plan = Sql.first(connection, "explain analyze " + question, row -> row.getString(1), values.toArray());

        assertTrue(rowsRead(plan.orElseThrow()) < 20, plan::orElseThrow);
    }

    private void storeMails() throws SQLException {
        execute("set referential_integrity false");
        execute("insert into samtal.inbound_delivery (delivery_key, channel, inbox_id, envelope_from, envelope_to,"
                + " rfc_message_hash, thread_hash, raw_sha256, size, received_at, state, attempts, due_at, copies, reason)"
                + " select 'key' || n, 'EMAIL', 1, '', '', 'message' || n, 'thread' || n, '', 1, current_timestamp, 'DONE',"
                + " 1, current_timestamp, 1, '' from system_range(1, " + STORED + ") as g(n)");
        execute("analyze");
    }

    private void execute(String statement) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private static int rowsRead(String plan) {
        var found = ROWS_READ.matcher(plan);
        assertTrue(found.find(), plan);
        return Integer.parseInt(found.group(1));
    }
}
