package org.samtal.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.samtal.kernel.Sql;

/** The product's schema in an H2 database of its own, to ask which way H2 takes to the rows of a query. */
public final class H2Database implements AutoCloseable {

    private static final Pattern ROWS_READ = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private final JdbcDataSource source = new JdbcDataSource();
    private final Connection connection;
    private EntityManagerFactory factory;
    private String asked = "";

    private H2Database() throws SQLException {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;"
                + "NON_KEYWORDS=DAY,HOUR,KEY,MINUTE,MONTH,SECOND,VALUE,YEAR");
        connection = source.getConnection();
    }

    /** A database that was migrated to the newest schema, without rows; rows need not refer to others that exist. */
    public static H2Database migrated() throws SQLException {
        return migratedTo("latest");
    }

    /** A database as it was with this migration, to see what a later one makes of the rows it finds. */
    public static H2Database migratedTo(String version) throws SQLException {
        var database = new H2Database();
        database.migrateTo(version);
        database.execute("set referential_integrity false");
        return database;
    }

    /** Migrates it to the newest schema. */
    public void migrate() {
        migrateTo("latest");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .schemas("samtal")
                .createSchemas(true)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target(version)
                .load()
                .migrate();
    }

    /** Runs one statement. */
    public void execute(String statement) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    /** The first column of what a query finds. */
    public List<String> strings(String query) throws SQLException {
        return Sql.all(connection, query, row -> row.getString(1));
    }

    /** How many rows H2 reads to answer the query. */
    public int rowsRead(String query, Object... values) throws SQLException {
        var plan = plan(query, values);
        return ROWS_READ
                .matcher(plan)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /** How H2 answers the query that was asked last through Hibernate; which values it has makes no difference. */
    public String planOfLast() throws SQLException {
        return plan(asked, new Object[(int) PARAMETER.matcher(asked).results().count()]);
    }

    /** A session of Hibernate in this database. */
    public EntityManager entities() {
        if (factory == null) {
            StatementInspector inspector = statement -> {
                asked = statement;
                return statement;
            };
            factory = Persistence.createEntityManagerFactory(
                    "samtal",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.nonJtaDataSource",
                            source,
                            "hibernate.session_factory.statement_inspector",
                            inspector,
                            "hibernate.search.backend.directory.type",
                            "local-heap"));
        }
        return factory.createEntityManager();
    }

    @Override
    public void close() throws SQLException {
        if (factory != null) {
            factory.close();
        }
        execute("shutdown");
        connection.close();
    }

    private String plan(String query, Object... values) throws SQLException {
        return Sql.first(connection, "explain analyze " + query, row -> row.getString(1), values)
                .orElseThrow();
    }
}
