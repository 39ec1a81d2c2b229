package org.samtal.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Whether the database can be worked with: it takes writes, has the schema of this version, and keeps what it commits.
 *
 * <p>A node that took mail without this would promise what it can't keep (P9).
 */
@ApplicationScoped
public class DatabaseHealth {

    private static final int TIMEOUT_SECONDS = 5;

    @Resource(lookup = "java:/jdbc/samtal")
    DataSource database;

    @Inject
    DatabaseMigration migration;

    @Inject
    Settings settings;

    /** What is wrong with the database, in words for an administrator; empty when nothing is. */
    public Optional<String> problem() {
        try (var connection = database.getConnection()) {
            write(connection);
            return otherSchema(connection).or(() -> settings.mayLoseData() ? Optional.empty() : lossy(connection));
        } catch (SQLException unreachable) {
            return Optional.of("It can't be written to, SQL state " + unreachable.getSQLState() + ".");
        }
    }

    private static void write(Connection connection) throws SQLException {
        try (var probe = connection.createStatement()) {
            probe.setQueryTimeout(TIMEOUT_SECONDS);
            if (probe.executeUpdate("update samtal.health_probe set written_at = current_timestamp") != 1) {
                throw new SQLException("The row to write to is missing", "02000");
            }
        }
    }

    private Optional<String> otherSchema(Connection connection) throws SQLException {
        var newest = MigrationVersion.EMPTY;
        try (var query = connection.createStatement();
                var versions = query.executeQuery(
                        "select version from samtal.flyway_schema_history where success and version is not null")) {
            while (versions.next()) {
                var version = MigrationVersion.fromVersion(versions.getString(1));
                newest = version.compareTo(newest) > 0 ? version : newest;
            }
        }
        var expected = migration.version();
        return newest.getVersion().equals(expected)
                ? Optional.empty()
                : Optional.of("Its schema is " + newest + ", this version needs " + expected + ".");
    }

    /** PostgreSQL promises to keep what it commits only with all three on; H2 promises it for a crash of the server. */
    private static Optional<String> lossy(Connection connection) {
        try {
            if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                return Optional.empty();
            }
            try (var query = connection.createStatement();
                    var switches = query.executeQuery("select current_setting('fsync') = 'off'"
                            + " or current_setting('synchronous_commit') = 'off'"
                            + " or current_setting('full_page_writes') = 'off'")) {
                switches.next();
                return switches.getBoolean(1)
                        ? Optional.of("fsync, synchronous_commit and full_page_writes must be on: it may lose mail.")
                        : Optional.empty();
            }
        } catch (SQLException broken) {
            return Optional.of("Its settings can't be read, SQL state " + broken.getSQLState() + ".");
        }
    }
}
