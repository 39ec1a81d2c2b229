package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.harness.Await;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** The audit trail against somebody who can write to the database (S88). */
@SystemTest
class AuditIT {

    private final Product product;
    private final Rest rest;
    private final Postgres database;

    AuditIT(Product product, Rest rest) {
        this.product = product;
        database = (Postgres) product.database();
        this.rest = rest;
    }

    @Test
    void s88ActionShouldBeOneEntryThatIsSealedSoon() throws SQLException {
        var mona = Colleague.hired(product, "agent");

        var verdict = awaitAllSealed();

        assertTrue(verdict.getBoolean("intact"), verdict::toString);
        assertEquals(
                "1",
                value(
                        "select count(*) from samtal.audit_entry where action = 'AGENT_CREATED' and subject = ?",
                        "agent:" + mona.id()));
    }

    @Test
    void s88NewInboxShouldBeOneEntryOfItsMaker() throws SQLException {
        var board = Json.createObjectBuilder().add("name", Desk.unique("Board")).build();

        var inbox = Desk.id(rest.post("/inboxes", board).expect(201).json());

        var maker =
                "select string_agg(actor, ' ') from samtal.audit_entry where action = 'INBOX_CREATED' and subject = ?";
        assertEquals("agent:1", value(maker, "inbox:" + inbox));
    }

    @Test
    void s88EachActionOfAnAgentOnAConversationShouldBeOneEntry() throws SQLException {
        var desk = new Desk(product);
        var conversation = Desk.id(desk.receive(desk.mail()));
        var path = "/conversations/" + conversation;

        var comment =
                rest.post(path + "/comments", body("text", "Who knows bay 4?")).expect(201);
        var reply = desk.reply(conversation, "We are on our way.");
        rest.patch(path, body("status", "closed")).expect(200);
        rest.patch(path, body("status", "open")).expect(200);

        assertEquals("COMMENT_WRITTEN agent:1", actionsOn("message:" + Desk.id(comment.json())));
        assertEquals("REPLY_WRITTEN agent:1", actionsOn("message:" + Desk.id(reply)));
        assertEquals(
                "CONVERSATION_ASSIGNED agent:1, CONVERSATION_CLOSED agent:1, CONVERSATION_REOPENED agent:1",
                actionsOn("conversation:" + conversation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"actor = 'agent:99'", "detail = detail || '!'", "recorded_at = recorded_at - interval '1 hour'"})
    void s88ChangedEntryShouldBeFound(String change) throws SQLException {
        var entry = sealedEntry();
        database.run("create table samtal.audit_as_it_was as select * from samtal.audit_entry where id = " + entry);
        try {
            database.run("update samtal.audit_entry set " + change + " where id = " + entry);

            var verdict = check();

            assertFalse(verdict.getBoolean("intact"));
            assertEquals(numberOf(entry), verdict.get("brokenAt").toString());
        } finally {
            database.run(
                    "update samtal.audit_entry e set actor = w.actor, detail = w.detail, recorded_at = w.recorded_at"
                            + " from samtal.audit_as_it_was w where w.id = e.id");
            database.run("drop table samtal.audit_as_it_was");
        }
        assertTrue(check().getBoolean("intact"));
    }

    @Test
    void s88EntryThatWasTakenOutWithItsSealShouldBeFound() throws SQLException {
        var entry = sealedEntry();
        var number = numberOf(entry);
        database.run("create table samtal.seal_as_it_was as select * from samtal.audit_seal where entry_id = " + entry);
        database.run("create table samtal.audit_as_it_was as select * from samtal.audit_entry where id = " + entry);
        try {
            database.run("delete from samtal.audit_seal where entry_id = " + entry);
            database.run("delete from samtal.audit_entry where id = " + entry);

            var verdict = check();

            assertEquals(number, verdict.get("brokenAt").toString());
        } finally {
            database.run("insert into samtal.audit_entry select * from samtal.audit_as_it_was");
            database.run("insert into samtal.audit_seal select * from samtal.seal_as_it_was");
            database.run("drop table samtal.seal_as_it_was");
            database.run("drop table samtal.audit_as_it_was");
        }
        assertTrue(check().getBoolean("intact"));
    }

    @Test
    void s88EntryThatWasPutInShouldBeFound() throws SQLException {
        database.run(
                "insert into samtal.audit_entry (recorded_at, actor, action, subject, outcome, client_address, detail,"
                        + " before_hash, after_hash) values (now(), 'agent:1', 'AGENT_CREATED', 'forged', 'DONE', '', '', '', '')");
        try {
            var verdict = check();

            assertFalse(verdict.getBoolean("intact"));
            assertEquals(1, verdict.getInt("strangers"));
        } finally {
            database.run("delete from samtal.audit_entry where subject = 'forged'");
        }
    }

    private static JsonObject body(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private String actionsOn(String subject) throws SQLException {
        return value(
                "select string_agg(action || ' ' || actor, ', ' order by id) from samtal.audit_entry where subject = ?",
                subject);
    }

    /** An entry in the middle of the chain. */
    private String sealedEntry() throws SQLException {
        Colleague.hired(product, "agent");
        var entry = value("select max(id) from samtal.audit_entry where action = ?", "AGENT_CREATED");
        Colleague.hired(product, "agent");
        awaitAllSealed();
        return entry;
    }

    private JsonObject awaitAllSealed() {
        Await.until("every entry is sealed", () -> check().getInt("waiting") == 0);
        return check();
    }

    private JsonObject check() {
        return rest.read("/audit/check");
    }

    private String numberOf(String entry) throws SQLException {
        return value("select number from samtal.audit_seal where entry_id = ?::bigint", entry);
    }

    private String value(String query, String parameter) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
