package org.samtal.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.mailbox.UnfinishedMailbox.Entries;
import org.samtal.testing.H2Database;

class UnfinishedMailboxTest {

    private final UnfinishedMailboxRepository unfinished = new UnfinishedMailboxRepository();
    private H2Database database;
    private long agent;

    @BeforeEach
    void connect() throws SQLException {
        database = H2Database.migrated();
        unfinished.entities = database.entities();
        unfinished.entities.getTransaction().begin();
        agent = hire();
    }

    @AfterEach
    void close() throws SQLException {
        unfinished.entities.getTransaction().rollback();
        database.close();
    }

    @Test
    void newestEntriesShouldTakeThePlaceOfThoseBefore() {
        unfinished.keep(agent, entries("address", "support@nordvik.example").text());
        unfinished.keep(agent, entries("address", "help@nordvik.example").text());

        assertEquals(
                "help@nordvik.example", kept().map(one -> one.value("address")).orElseThrow());
    }

    @Test
    void forgottenEntriesShouldBeGone() {
        unfinished.keep(agent, entries("address", "support@nordvik.example").text());

        unfinished.forget(agent);

        assertEquals(Optional.empty(), kept());
    }

    @Test
    void whatWasTypedShouldComeBackAsItWas() {
        unfinished.keep(agent, entries("name", "A = B, \u00e5\u00e4\u00f6").text());

        assertEquals(
                "A = B, \u00e5\u00e4\u00f6",
                kept().map(one -> one.value("name")).orElseThrow());
        assertEquals("", kept().map(one -> one.value("address")).orElseThrow());
    }

    @Test
    void valueShouldNotBecomeAnotherField() {
        assertEquals("a admin=b", entries("name", "a\nadmin=b").value("name"));
    }

    private Optional<Entries> kept() {
        return unfinished.of(agent).map(UnfinishedMailbox::entries);
    }

    private static Entries entries(String name, String value) {
        return new Entries(Map.of(name, value));
    }

    private long hire() {
        unfinished
                .entities
                .createNativeQuery(
                        "insert into samtal.agent (name, email, role, active, language, theme, password_hash,"
                                + " credentials_version, created_at, version) values ('Mona', 'mona@nordvik.example', 'ADMIN',"
                                + " true, 'EN', 'AUTO', '', 0, current_timestamp, 0)")
                .executeUpdate();
        return ((Number) unfinished
                        .entities
                        .createNativeQuery("select max(id) from samtal.agent")
                        .getSingleResult())
                .longValue();
    }
}
