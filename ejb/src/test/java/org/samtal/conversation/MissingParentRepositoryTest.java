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

/** The way from a missing mail to those that refer to it must not get longer with the inbox, in H2 either. */
class MissingParentRepositoryTest {

    private static final int STORED = 2_000;
    private static final StoredId WANTED = new StoredId(1, RfcIds.hash("<7@example.com>"));

    private final MissingParentRepository missingParents = new MissingParentRepository();
    private H2Database database;

    @BeforeEach
    void storeMessages() throws SQLException {
        database = H2Database.migrated();
        database.execute("insert into samtal.message (id, conversation_id, inbox_id, seq, kind, author_kind, author_id,"
                + " author_name, author_address, sent_at, received_at, body, quote_at, recipients_to, recipients_cc,"
                + " rfc_message_id, rfc_message_hash, rfc_references, automatic, verified, subject)"
                + " select n, n + 10000, 1, 1, 'INCOMING', 'CONTACT', 1, '', 'ada@example.com', current_timestamp,"
                + " current_timestamp, '', 0, '', '', '', 'hash' || n, '', false, true, '' from system_range(1, "
                + STORED
                + ") as g(n)");
        database.execute("insert into samtal.missing_parent (rfc_message_hash, inbox_id, message_id)"
                + " select 'missing' || n, 1, n from system_range(1, " + STORED + ") as g(n)");
        database.execute(
                "update samtal.missing_parent set rfc_message_hash = '" + WANTED.hash() + "' where message_id = 7");
        database.execute("analyze");
        missingParents.entities = database.entities();
    }

    @AfterEach
    void close() throws SQLException {
        missingParents.entities.close();
        database.close();
    }

    @Test
    void mailsShouldBeFoundByWhatTheyReferToInVain() {
        var found = missingParents.referrers(Set.of(WANTED, new StoredId(1, "none"), new StoredId(2, WANTED.hash())));

        assertEquals(Set.of(WANTED), found.keySet());
        assertEquals(10007, found.get(WANTED).conversationId());
        assertEquals("ada@example.com", found.get(WANTED).writer());
    }

    @Test
    void firstMailThatRefersToAMissingOneShouldStay() {
        missingParents.entities.getTransaction().begin();

        missingParents.keep(Map.of(WANTED, 8L));

        assertEquals(10007, missingParents.referrers(Set.of(WANTED)).get(WANTED).conversationId());
        missingParents.entities.getTransaction().rollback();
    }

    @Test
    void otherMailsOfTheInboxShouldNotBeRead() throws SQLException {
        var read = database.rowsRead(MissingParentRepository.referring(2, 4), 1L, 2L, "none", "no", "nothing", "never");

        assertTrue(read < 20, () -> read + " rows read");
    }
}
