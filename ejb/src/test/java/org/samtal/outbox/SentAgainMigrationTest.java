package org.samtal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.testing.H2Database;

/** An installation that has sent mails, and heard about them, is brought to the release that can send them again. */
class SentAgainMigrationTest {

    private H2Database database;

    @BeforeEach
    void openAnOlderDatabase() throws SQLException {
        database = H2Database.migratedTo("202611261702");
        mail(1, "SENT");
        mail(2, "FAILED");
        mail(3, "UNCERTAIN");
        mail(4, "SENT");
        mail(5, "QUEUED");
        report(4, "FAILED", "550 no such user");
        report(1, "DELIVERED", "taken");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void reportsShouldBeKeptInTheirOrder() throws SQLException {
        database.migrate();

        assertEquals(
                List.of("4 FAILED 550 no such user 0", "1 DELIVERED taken 0"),
                database.strings("select message_id || ' ' || kind || ' ' || detail || ' ' || earlier_attempts"
                        + " from samtal.delivery_report order by id"));
    }

    @Test
    void whatFailedCameBackOrIsUncertainShouldBeShownToSomebody() throws SQLException {
        database.migrate();

        assertEquals(
                List.of("2", "3", "4"),
                database.strings("select cast(message_id as varchar) from samtal.outbound_message where attention"
                        + " order by message_id"));
    }

    @Test
    void sameReportShouldStillNotBeKeptTwice() {
        database.migrate();

        assertThrows(SQLException.class, () -> report(4, "FAILED", "550 once more"));
    }

    private void mail(int id, String state) throws SQLException {
        database.execute("insert into samtal.outbound_message (id, inbox_id, conversation_id, message_id, channel,"
                + " from_name, from_address, reply_to, recipients_to, recipients_cc, subject, rfc_message_id, in_reply_to,"
                + " rfc_references, date, body, html, state, detail, attempts, due_at, final_dot, queued_at, changed_at)"
                + " values (" + id + ", 1, 1, " + id
                + ", 'EMAIL', '', '', '', '', '', '', '', '', '', current_timestamp,"
                + " '', '', '" + state + "', '', 1, current_timestamp, false, current_timestamp, current_timestamp)");
    }

    private void report(int messageId, String kind, String detail) throws SQLException {
        database.execute("insert into samtal.delivery_report (inbox_id, conversation_id, message_id, recipient, kind,"
                + " status, detail, raw_sha256, received_at) values (1, 1, " + messageId + ", 'ada@example.com', '"
                + kind
                + "', '', '" + detail + "', 'hash', current_timestamp)");
    }
}
