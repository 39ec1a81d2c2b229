package org.samtal.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.testing.H2Database;

/** Which conversations are counted. */
class FactRepositoryTest {

    private static final String BASIS = "1 UTC";

    private final FactRepository facts = new FactRepository();
    private H2Database database;

    @BeforeEach
    void open() throws SQLException {
        database = H2Database.migrated();
        facts.entities = database.entities();
        facts.entities.getTransaction().begin();
    }

    @AfterEach
    void close() throws SQLException {
        facts.entities.getTransaction().rollback();
        facts.entities.close();
        database.close();
    }

    @Test
    void whatWasSaidShouldBeCounted() throws SQLException {
        converse(1, "OPEN", 1);
        converse(2, "CLOSED", 1);
        converse(3, "SNOOZED", 1);

        assertEquals(List.of(1L, 2L, 3L), due());
        assertEquals(3, facts.dueConversations(BASIS));
    }

    @Test
    void conversationInWhichNothingWasSaidShouldNotBeCounted() throws SQLException {
        converse(1, "OPEN", 0);

        assertEquals(List.of(), due());
    }

    @Test
    void spamAndTrashShouldNotBeCounted() throws SQLException {
        converse(1, "SPAM", 1);
        converse(2, "TRASH", 1);

        assertEquals(List.of(), due());
    }

    @Test
    void whatWasCountedOfSpamShouldBeForgotten() throws SQLException {
        converse(1, "OPEN", 1);
        converse(2, "OPEN", 1);
        facts.replace(
                facts.due(BASIS, 0, 10).stream()
                        .map(timeline -> timeline.facts(ZoneOffset.UTC))
                        .toList(),
                BASIS);
        facts.entities
                .createNativeQuery("update {h-schema}conversation set status = 'SPAM' where id = 2")
                .executeUpdate();

        facts.forgetDiscarded();

        assertEquals(
                List.of(1L),
                facts.entities
                        .createQuery("select f.conversationId from ConversationFact f", Long.class)
                        .getResultList());
    }

    private List<Long> due() {
        return facts.due(BASIS, 0, 10).stream()
                .map(ConversationTimeline::conversationId)
                .toList();
    }

    private void converse(long id, String status, int messages) throws SQLException {
        database.execute(
                "insert into samtal.conversation (id, inbox_id, contact_id, channel, subject, status, created_at,"
                        + " last_message_at, last_seq, last_message_seq, last_from_agent, snippet, version) values ("
                        + id
                        + ", 1, 1, 'EMAIL', 'Charger', '" + status + "', current_timestamp, current_timestamp, 1, "
                        + messages
                        + ", false, '', 0)");
    }
}
