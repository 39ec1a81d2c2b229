package org.samtal.tools;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL by its own tools, {@code pg_dump} and {@code pg_restore}; the server may run meanwhile. */
final class PostgresqlStore implements Store {

    private static final String FILE = "database.dump";

    private final Installation installation;

    PostgresqlStore(Installation installation) {
        this.installation = installation;
    }

    /** The tool and the fingerprint read the same snapshot, whatever is written meanwhile. */
    @Override
    public Fingerprint dump(Path folder) throws SQLException, IOException {
        try (var connection = open()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String snapshot;
            try (var export = connection.createStatement();
                    var name = export.executeQuery("select pg_export_snapshot()")) {
                name.next();
                snapshot = name.getString(1);
            }
            run(List.of(
                    "pg_dump",
                    "--format=custom",
                    "--no-owner",
                    "--no-privileges",
                    "--snapshot=" + snapshot,
                    "--file=" + folder.resolve(FILE),
                    "--dbname=" + address()));
            return Fingerprint.of(connection);
        }
    }

    @Override
    public boolean isEmpty() throws SQLException {
        return fingerprint().tables().isEmpty();
    }

    @Override
    public void load(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new Failure("This is a backup of the embedded database; take SAMTAL_DB_URL away.");
        }
        run(List.of(
                "pg_restore",
                "--no-owner",
                "--no-privileges",
                "--exit-on-error",
                "--dbname=" + address(),
                folder.resolve(FILE).toString()));
    }

    @Override
    public Fingerprint fingerprint() throws SQLException {
        try (var connection = open()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Fingerprint.of(connection);
        }
    }

    @Override
    public int update(String statement) throws SQLException {
        try (var connection = open();
                var update = connection.createStatement()) {
            return update.executeUpdate(statement);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(installation.url(), installation.user(), installation.password());
    }

    /** The database as PostgreSQL's own tools name it; of the JDBC options they take those about TLS. */
    private String address() {
        var jdbc = URI.create(installation.url().substring("jdbc:".length()));
        if (jdbc.getHost() == null) {
            throw new Failure("SAMTAL_DB_URL must have the form jdbc:postgresql://host:port/database");
        }
        var options = Stream.ofNullable(jdbc.getQuery())
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(option -> option.startsWith("ssl"))
                .collect(Collectors.joining("&"));
        var port = jdbc.getPort() < 0 ? "" : ":" + jdbc.getPort();
        return "postgresql://" + jdbc.getHost() + port + jdbc.getRawPath() + (options.isEmpty() ? "" : "?" + options);
    }

    private void run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(new ArrayList<>(command)).inheritIO();
        builder.environment().put("PGUSER", installation.user());
        builder.environment().put("PGPASSWORD", installation.password());
        try {
            var status = builder.start().waitFor();
            if (status != 0) {
                throw new Failure(command.get(0) + " ended with status " + status + ".");
            }
        } catch (IOException missing) {
            throw new Failure(
                    command.get(0)
                            + " was not found. Install PostgreSQL's client tools, of the server's version or newer.",
                    missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Stopped", stopped);
        }
    }
}
