package org.samtal.tools;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an installation keeps its data, by the same variables and defaults as the server.
 *
 * @param data SAMTAL_DATA
 * @param secretKey the file of the secret key
 * @param url JDBC URL of the database
 * @param user its user
 * @param password of that user
 */
record Installation(Path data, Path secretKey, String url, String user, String password) {

    /** The options that src/cli/10-datasource.cli opens the embedded database with. */
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";NON_KEYWORDS=DAY,HOUR,KEY,MINUTE,MONTH,SECOND,VALUE,YEAR;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    static Installation here() {
        var data = Path.of(setting("SAMTAL_DATA", System.getProperty("user.home") + "/samtal-data"))
                .toAbsolutePath();
        return new Installation(
                data,
                Path.of(setting(
                        "SAMTAL_SECRET_KEY_FILE", data.resolve("secret.key").toString())),
                setting("SAMTAL_DB_URL", "jdbc:h2:file:" + data.resolve("data/samtal") + H2_OPTIONS),
                setting("SAMTAL_DB_USER", "samtal"),
                setting("SAMTAL_DB_PASSWORD", "samtal"));
    }

    /** The file that the job repository keeps its tables in where the database is H2. */
    String jobsUrl() {
        return "jdbc:h2:file:" + data.resolve("data/jobs") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
    }

    Store store() {
        return url.startsWith("jdbc:postgresql:") ? new PostgresqlStore(this) : new H2Store(this);
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
    }
}
