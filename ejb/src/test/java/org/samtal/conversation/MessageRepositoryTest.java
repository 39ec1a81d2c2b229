package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.conversation.MessageRepository.StoredId;
import org.samtal.kernel.RfcIds;
import org.samtal.testing.H2Database;

/** The way to the conversation of a mail that answers another must not get longer with the inbox, in H2 either. */
class MessageRepositoryTest {

    private static final int STORED = 2_000;

    private final MessageRepository messages = new MessageRepository();
    private H2Database database;

    @BeforeEach
    void storeMessages() throws SQLException {
        database = H2Database.migrated();
        database.execute("insert into samtal.message (id, conversation_id, inbox_id, seq, kind, author_kind, author_id,"
                + " author_name, author_address, sent_at, received_at, body, quote_at, recipients_to, recipients_cc,"
                + " rfc_message_id, rfc_message_hash, rfc_references, automatic, verified, subject)"
                + " select n, n, 1, 1, 'INCOMING', 'CONTACT', 1, '', '', current_timestamp, current_timestamp, '', 0,"
                + " '', '', '', 'hash' || n, '', false, true, '' from system_range(1, " + STORED + ") as g(n)");
        database.execute(
                "update samtal.message set rfc_message_hash = '" + RfcIds.hash("<7@example.com>") + "' where id = 7");
        database.execute("analyze");
        messages.entities = database.entities();
    }

    @AfterEach
    void close() throws SQLException {
        messages.entities.close();
        database.close();
    }

    @Test
    void conversationShouldBeFoundByTheHashOfAMail() {
        var wanted = new StoredId(1, RfcIds.hash("<7@example.com>"));

        var found = messages.conversationsOf(Set.of(wanted, new StoredId(1, "none")));

        assertEquals(Map.of(wanted, 7L), found);
    }

    @Test
    void otherMailsOfTheInboxShouldNotBeRead() throws SQLException {
        var read = database.rowsRead(MessageRepository.conversationsOf(2, 4), 1L, 2L, "none", "no", "nothing", "never");

        assertTrue(read < 20, () -> read + " rows read");
    }
}
