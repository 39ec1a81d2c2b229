package org.samtal.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to the schema this version needs, before anything touches it.
 *
 * <p>A migration that fails fails the deployment: better no product than one on half a schema. Flyway takes a lock, so
 * two nodes that start together wait for each other.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {

    private static final Logger LOG = Logger.getLogger(DatabaseMigration.class.getName());

    /** The schema that holds everything of the product but the job repository. */
    public static final String SCHEMA = "samtal";

    @Resource(lookup = "java:/jdbc/samtal")
    DataSource database;

    private String version = "";

    @PostConstruct
    void migrate() {
        try {
            var flyway = Flyway.configure()
                    .dataSource(database)
                    .schemas(SCHEMA)
                    .defaultSchema(SCHEMA)
                    .createSchemas(true)
                    .outOfOrder(true)
                    .validateMigrationNaming(true)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor())
                    .load();
            flyway.migrate();
            version = flyway.info().current().getVersion().getVersion();
        } catch (FlywayException | SQLException failed) {
            LOG.log(
                    Level.SEVERE,
                    "The database could not be migrated, so Samtal does not start. "
                            + "Restore the backup or repair what the next line names, then start again.",
                    failed);
            throw new IllegalStateException("Database migration failed: " + failed.getMessage(), failed);
        }
    }

    /** Version of the newest migration, such as {@code 202611221230}. */
    public String version() {
        return version;
    }

    private String vendor() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
    }
}
