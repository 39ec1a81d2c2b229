package org.samtal.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.samtal.harness.Desk;
import org.samtal.harness.Places;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;

/** Makes the installation under measurement larger. */
final class Growth {
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;IFEXISTS=TRUE";

    private final Site site;
    private boolean restarted;

    Growth(Site site) {
        this.site = site;
    }

    /** Until it has so many conversations; returns the first and last id added. */
    List<Long> to(int conversations) throws SQLException {
        answerOne();
        if (site.product().database() instanceof Postgres postgres) {
            try (var connection = postgres.connect()) {
                var added = Filler.postgresql(connection).fillTo(conversations);
                settle(connection);
                return added;
            }
        }
        restarted = true;
        return fillH2(site.product(), conversations);
    }

    /** Whether the server had to be stopped: H2 lies in one file that the server holds open. */
    boolean restarted() {
        return restarted;
    }

    /** So that the database does not clean up after the loading while something else is measured. */
    private static void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** There must be a reply to copy. */
    private void answerOne() {
        var conversation =
                Desk.id(site.rest().get("/conversations?limit=1").items().get(0));
        var body = Json.createObjectBuilder().add("text", "We come on Tuesday.").build();
        site.rest().post("/conversations/" + conversation + "/replies", body).expect(201);
    }

    private static List<Long> fillH2(Product product, int conversations) throws SQLException {
        product.stop();
        var file = product.data().resolve("data/samtal");
        try (var connection = h2("jdbc:h2:file:" + file + H2_OPTIONS)) {
            return Filler.h2(connection).fillTo(conversations);
        } finally {
            product.start();
        }
    }

    /** With the driver of the server, so that the file is written by the version that reads it. */
    private static Connection h2(String url) throws SQLException {
        var login = new Properties();
        login.put("user", "samtal");
        login.put("password", "samtal");
        try {
            var loader = new URLClassLoader(new URL[] {h2Jar().toUri().toURL()});
            var driver =
                    (Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance();
            return driver.connect(url, login);
        } catch (ReflectiveOperationException | MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path h2Jar() {
        var folder = Places.server().resolve("modules/system/layers/base/com/h2database/h2/main");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
