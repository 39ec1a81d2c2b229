package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.testing.H2Database;

/** Whether a reply is to be looked at, by what has come since it was written. */
class ScheduledReplyRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final ScheduledReplyRepository replies = new ScheduledReplyRepository();
    private H2Database database;

    @BeforeEach
    void open() throws SQLException {
        database = H2Database.migrated();
        database.execute("set referential_integrity false");
        replies.entities = database.entities();
    }

    @AfterEach
    void close() throws SQLException {
        replies.entities.close();
        database.close();
    }

    @Test
    void replyShouldBeDueAtItsTime() throws SQLException {
        schedule(false, "");

        assertEquals(List.of(), replies.dueIds(NOON, 10));
        assertEquals(List.of(1L), replies.dueIds(LATER, 10));
    }

    @Test
    void heldReplyShouldNeverBeDue() throws SQLException {
        schedule(false, "conversation.later.stopped");

        assertEquals(List.of(), replies.dueIds(LATER, 10));
    }

    @Test
    void messageOfAPersonShouldOvertakeAReply() throws SQLException {
        schedule(false, "");
        receive(2, false);

        assertTrue(replies.isOvertaken(1));
        assertEquals(List.of(1L), replies.dueIds(NOON, 10));
    }

    @Test
    void s28AutomaticAnswerShouldOvertakeNothing() throws SQLException {
        schedule(false, "");
        receive(2, true);

        assertFalse(replies.isOvertaken(1));
        assertEquals(List.of(), replies.dueIds(NOON, 10));
    }

    @Test
    void messageTheAgentHadSeenShouldOvertakeNothing() throws SQLException {
        receive(1, false);
        schedule(false, "");

        assertFalse(replies.isOvertaken(1));
    }

    @Test
    void forwardShouldNotBeOvertakenByTheCustomer() throws SQLException {
        schedule(true, "");
        receive(2, false);

        assertFalse(replies.isOvertaken(1));
    }

    private void schedule(boolean forward, String heldBy) throws SQLException {
        database.execute(
                "insert into samtal.scheduled_reply (id, conversation_id, agent_id, client_id, text, html, files,"
                        + " chosen, to_people, cc_people, bcc_people, based_on_seq, due_at, held_by, created_at, forward) values"
                        + " (1, 1, 1, 'draft', 'Hello', '', '', false, '', '', '', 1, timestamp with time zone '"
                        + LATER
                        + "', '" + heldBy + "', current_timestamp, " + forward + ")");
    }

    private void receive(int seq, boolean automatic) throws SQLException {
        database.execute("insert into samtal.message (id, conversation_id, inbox_id, seq, kind, author_kind, author_id,"
                + " author_name, author_address, sent_at, received_at, body, quote_at, recipients_to, recipients_cc,"
                + " rfc_message_id, rfc_references, automatic, verified, subject) values (" + seq + ", 1, 1, " + seq
                + ", 'INCOMING', 'CONTACT', 1, 'Ada', 'ada@example.com', current_timestamp, current_timestamp, '', 0,"
                + " '', '', '', '', " + automatic + ", true, '')");
    }
}
