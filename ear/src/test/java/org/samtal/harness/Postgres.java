package org.samtal.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server of the tests' own, on a free port, that can be stopped, killed and started again on its data. */
public final class Postgres implements Database {
    private static final String NAME = "samtal";

    private final Path data;
    private final int port = Ports.free();
    private final boolean durable;
    private EmbeddedPostgres server;

    private Postgres(Path data, boolean durable) {
        this.data = data;
        this.durable = durable;
    }

    static Postgres start(boolean durable) {
        var postgres = new Postgres(Places.fresh("postgresql"), durable);
        postgres.start();
        postgres.createDatabase();
        return postgres;
    }

    /** With the settings that docs/operations.md advises. Starts it again after {@link #stop} or {@link #kill}. */
    public void start() {
        var switchedOn = durable ? "on" : "off";
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", switchedOn)
                    .setServerConfig("synchronous_commit", switchedOn)
                    .setServerConfig("full_page_writes", switchedOn)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", durable ? "512MB" : "128MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("checkpoint_timeout", "15min")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as an administrator does: connections are cut, committed data stays. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9 of every process, as a power cut of the database server. */
    public void kill() {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        Await.until("the database has ended", () -> all.stream().noneMatch(ProcessHandle::isAlive));
        stop();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** A connection past the product, for loading a benchmark and for nothing a test asserts. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), NAME, NAME);
    }

    /** Changes something past the product, as a fault or an intruder would. */
    public void run(String command) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "SAMTAL_DB_URL",
                url(),
                "SAMTAL_DB_USER",
                NAME,
                "SAMTAL_DB_PASSWORD",
                NAME,
                "SAMTAL_DB_MAY_LOSE_DATA",
                Boolean.toString(!durable));
    }

    @Override
    public List<ProcessHandle> processes() {
        try {
            var postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(postmaster).stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        Places.delete(data);
    }

    /** Makes an empty database beside the product's and returns the variables that name it. */
    public Map<String, String> another(String name) {
        administer("create database " + name + " owner " + NAME);
        var variables = new HashMap<>(environment());
        variables.put("SAMTAL_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + name);
        return variables;
    }

    private void createDatabase() {
        administer("create role " + NAME + " login password '" + NAME + "'");
        administer("create database " + NAME + " owner " + NAME);
    }

    private void administer(String command) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
