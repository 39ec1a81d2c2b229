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

    private static final StoredId WANTED = new StoredId(1, RfcIds.hash("<7@example.com>"));

    private final MissingParentRepository missingParents = new MissingParentRepository();
    private H2Database database;

    @BeforeEach
    void storeMessages() throws SQLException {
        database = StoredMails.database();
        database.execute("insert into samtal.missing_parent (rfc_message_hash, inbox_id, message_id)"
                + " select 'missing' || n, 1, n from system_range(1, " + StoredMails.COUNT + ") as g(n)");
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
        assertEquals(StoredMails.conversationOf(7), found.get(WANTED).conversationId());
        assertEquals("ada@example.com", found.get(WANTED).writer());
    }

    @Test
    void firstMailThatRefersToAMissingOneShouldStay() {
        missingParents.entities.getTransaction().begin();

        missingParents.keep(Map.of(WANTED, 8L));

        assertEquals(
                StoredMails.conversationOf(7),
                missingParents.referrers(Set.of(WANTED)).get(WANTED).conversationId());
        missingParents.entities.getTransaction().rollback();
    }

    @Test
    void otherMailsOfTheInboxShouldNotBeRead() throws SQLException {
        var read = database.rowsRead(MissingParentRepository.referring(2, 4), 1L, 2L, "none", "no", "nothing", "never");

        assertTrue(read < 20, () -> read + " rows read");
    }
}
