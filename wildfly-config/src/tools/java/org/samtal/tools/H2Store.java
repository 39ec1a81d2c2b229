package org.samtal.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database: two files, the product's and the job repository's, that one process at a time can open. */
final class H2Store implements Store {

    private static final int IN_USE = 90020;

    private final Installation installation;

    H2Store(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Fingerprint dump(Path folder) throws SQLException {
        try (var product = open(installation.url());
                var jobs = open(installation.jobsUrl())) {
            script(product, folder.resolve("database.sql.gz"));
            script(jobs, folder.resolve("jobs.sql.gz"));
            return Fingerprint.of(product).and(Fingerprint.of(jobs));
        }
    }

    @Override
    public boolean isEmpty() throws SQLException {
        return fingerprint().tables().isEmpty();
    }

    @Override
    public void load(Path folder) throws SQLException, IOException {
        if (!Files.exists(folder.resolve("database.sql.gz"))) {
            throw new Failure("This is a backup of PostgreSQL; set SAMTAL_DB_URL to a PostgreSQL database.");
        }
        try (var product = open(installation.url());
                var jobs = open(installation.jobsUrl())) {
            run(product, folder.resolve("database.sql.gz"));
            run(jobs, folder.resolve("jobs.sql.gz"));
        }
    }

    @Override
    public Fingerprint fingerprint() throws SQLException {
        try (var product = open(installation.url());
                var jobs = open(installation.jobsUrl())) {
            return Fingerprint.of(product).and(Fingerprint.of(jobs));
        }
    }

    @Override
    public int update(String statement) throws SQLException {
        try (var product = open(installation.url());
                var update = product.createStatement()) {
            return update.executeUpdate(statement);
        }
    }

    private Connection open(String url) throws SQLException {
        try {
            return DriverManager.getConnection(url, installation.user(), installation.password());
        } catch (SQLException refused) {
            if (refused.getErrorCode() == IN_USE) {
                throw new Failure(
                        "The embedded database is in use. Stop the server first; with PostgreSQL it may run.");
            }
            throw refused;
        }
    }

    /** The method of compression is quoted, or the database would fold it to lower case and not know it. */
    private static void script(Connection connection, Path file) throws SQLException {
        try (var script = connection.prepareStatement("script nopasswords to ? compression \"GZIP\" charset 'UTF-8'")) {
            script.setString(1, file.toString());
            script.execute();
        }
    }

    private static void run(Connection connection, Path file) throws SQLException {
        try (var script = connection.prepareStatement("runscript from ? compression \"GZIP\" charset 'UTF-8'")) {
            script.setString(1, file.toString());
            script.execute();
        }
    }
}
