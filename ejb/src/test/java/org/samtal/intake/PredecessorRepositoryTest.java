package org.samtal.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.testing.H2Database;

/**
 * H2 has no index over some of the rows, so that what is stored stays in the index beside what waits. There must be a way
 * to the few that wait, however many mails an inbox has had.
 */
class PredecessorRepositoryTest {

    private static final int STORED = 2_000;

    private H2Database database;

    @BeforeEach
    void storeMails() throws SQLException {
        database = H2Database.migrated();
        database.execute("insert into samtal.inbound_delivery (delivery_key, channel, inbox_id, envelope_from,"
                + " envelope_to, rfc_message_hash, thread_hash, raw_sha256, size, received_at, state, attempts, due_at,"
                + " copies, reason) select 'key' || n, 'EMAIL', 1, '', '', 'message' || n, 'thread' || n, '', 1,"
                + " current_timestamp, 'DONE', 1, current_timestamp, 1, '' from system_range(1, " + STORED
                + ") as g(n)");
        database.execute("analyze");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"rfc_message_hash, 1, 0", "rfc_message_hash, 2, 0", "thread_hash, 1, 4", "thread_hash, 2, 4"})
    void mailsStoredLongAgoShouldNotBeRead(String column, int inboxes, int except) throws SQLException {
        var question = PredecessorRepository.firstUnstored(column, inboxes, 4, except);
        var values = IntStream.range(0, inboxes + 4 + except)
                .mapToObj(place -> place < inboxes ? (Object) 1L : place < inboxes + 4 ? "none" : (Object) 0L);

        var read = database.rowsRead(question, values.toArray());

        assertTrue(read < 20, () -> read + " rows read");
    }
}
