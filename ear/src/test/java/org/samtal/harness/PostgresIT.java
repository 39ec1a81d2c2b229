package org.samtal.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What durability tests and benchmarks rest on. */
class PostgresIT {
    private static final Postgres POSTGRES = Database.durablePostgresql();

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    @Test
    void durableDatabaseShouldSyncItsWrites() throws SQLException {
        assertEquals("on", setting("fsync"));
        assertEquals("on", setting("synchronous_commit"));
        assertEquals("on", setting("full_page_writes"));
    }

    @Test
    void committedRowShouldOutliveKill() throws SQLException {
        execute("create table ledger (entry int)");
        execute("insert into ledger values (4711)");

        POSTGRES.kill();
        POSTGRES.start();

        assertEquals("4711", value("select entry from ledger"));
    }

    @Test
    void databaseShouldComeFromTheLineOfProduction() throws SQLException {
        assertEquals("15", setting("server_version").split("\\.")[0]);
    }

    private static String setting(String name) throws SQLException {
        return value("show " + name);
    }

    private static String value(String query) throws SQLException {
        try (var connection = POSTGRES.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String change) throws SQLException {
        try (var connection = POSTGRES.connect();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
