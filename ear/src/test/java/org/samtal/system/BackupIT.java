package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Command;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Places;
import org.samtal.harness.Ports;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.SystemTest;

/** A backup restored into an empty place is the same installation, by the rows and hashes of every table. */
@SystemTest
class BackupIT {

    @Test
    void postgresqlShouldBeBackedUpWhileTheServerRuns(Product product) throws IOException, SQLException {
        var desk = new Desk(product);
        scheduleReply(product, Desk.id(desk.receive(desk.mail())));

        var backup = backup(environment(product, product.data()));

        var place = new HashMap<>(((Postgres) product.database()).another("restored"));
        place.put("SAMTAL_DATA", Places.fresh("restored-postgresql").toString());
        var restored = tool("restore", place, backup).expect(0);
        assertTrue(restored.output().contains("tables are as in the backup"), restored::output);
        assertTrue(restored.output().contains("leave later and are now held: 1"), restored::output);
        assertSameKey(product.data(), Path.of(place.get("SAMTAL_DATA")));
    }

    /** One that leaves when nobody looks at this test any more. */
    private static void scheduleReply(Product product, String conversation) throws SQLException {
        try (var connection = ((Postgres) product.database()).connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into samtal.scheduled_reply (conversation_id, agent_id, client_id, text, html, files,"
                            + " chosen, to_people, cc_people, bcc_people, based_on_seq, due_at, held_by, created_at)"
                            + " select " + conversation
                            + ", min(id), 'backup', 'See you next year', '', '', false, '', '', '', 1,"
                            + " current_timestamp + interval '1' year, '', current_timestamp from samtal.agent");
        }
    }

    @Test
    void embeddedDatabaseShouldBeBackedUpWhenTheServerIsStopped() throws IOException {
        try (var product = Product.on(Database.h2())
                .named("backup-h2")
                .with("SAMTAL_MAIL_OUT", "smtp")
                .with("SAMTAL_MAIL_HOST", "127.0.0.1")
                .with("SAMTAL_MAIL_PORT", Integer.toString(Ports.free()))
                .with("SAMTAL_MAIL_TLS", "none")
                .shortLived()
                .start()) {
            var desk = new Desk(product);
            desk.reply(Desk.id(desk.receive(desk.mail())), "Nobody takes this mail for now.");
            var variables = environment(product, product.data());
            var whileRunning = tool("backup", variables, Places.fresh("backup")).expect(1);
            assertTrue(whileRunning.output().contains("Stop the server first"), whileRunning::output);

            product.stop();
            var backup = backup(variables);

            var place = environment(product, Places.fresh("restored-h2"));
            var restored = tool("restore", place, backup).expect(0);
            assertTrue(restored.output().contains("tables are as in the backup"), restored::output);
            assertTrue(restored.output().contains("marked as uncertain: 1"), restored::output);
            var again = tool("restore", place, backup).expect(1);
            assertTrue(again.output().contains("not empty"), again::output);
            var compared = tool("verify", place, backup).expect(1);
            assertTrue(compared.output().contains("samtal.outbound_message: 1 "), compared::output);
        }
    }

    private static Path backup(Map<String, String> variables) throws IOException {
        var parent = Places.fresh("backup");
        tool("backup", variables, parent).expect(0);
        try (var folders = Files.list(parent)) {
            return folders.findFirst().orElseThrow();
        }
    }

    private static Command tool(String what, Map<String, String> variables, Path folder) {
        return Command.run(Places.server().resolve("bin/samtal-" + what + ".sh"), variables, folder);
    }

    private static Map<String, String> environment(Product product, Path data) {
        var variables = new HashMap<>(product.database().environment());
        variables.put("SAMTAL_DATA", data.toString());
        return variables;
    }

    private static void assertSameKey(Path one, Path other) throws IOException {
        assertEquals(Files.readString(one.resolve("secret.key")), Files.readString(other.resolve("secret.key")));
    }
}
