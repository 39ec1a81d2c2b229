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

    private final MessageRepository messages = new MessageRepository();
    private H2Database database;

    @BeforeEach
    void storeMessages() throws SQLException {
        database = StoredMails.database();
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

        assertEquals(Map.of(wanted, StoredMails.conversationOf(7)), found);
    }

    @Test
    void otherMailsOfTheInboxShouldNotBeRead() throws SQLException {
        var read = database.rowsRead(MessageRepository.conversationsOf(2, 4), 1L, 2L, "none", "no", "nothing", "never");

        assertTrue(read < 20, () -> read + " rows read");
    }
}
