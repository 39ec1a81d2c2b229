package org.samtal.contact;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.testing.H2Database;

/** The way to a contact must not get longer with the number of contacts, in H2 either. */
class ContactRepositoryTest {

    private static final int KNOWN = 2_000;

    private H2Database database;

    @BeforeEach
    void storeContacts() throws SQLException {
        database = H2Database.migrated();
        database.execute("insert into samtal.contact (id, name, created_at, version) select n, '', current_timestamp, 0"
                + " from system_range(1, " + KNOWN + ") as g(n)");
        database.execute("insert into samtal.contact_identity (channel, address, contact_id)"
                + " select 'EMAIL', n || '@example.com', n from system_range(1, " + KNOWN + ") as g(n)");
        database.execute("analyze");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void otherContactsShouldNotBeRead() throws SQLException {
        var read = database.rowsRead(
                ContactRepository.byAddress(4), "EMAIL", "1@example.com", "2@example.com", "no@example.com", "none");

        assertTrue(read < 20, () -> read + " rows read");
    }
}
