package org.samtal.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;

/**
 * The nightly count on 20,000 conversations: counted again or killed on the way, it ends with the same numbers.
 *
 * <p>Runs are asked for as another node's schedule does, by their row; what was counted is compared fact by fact.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightlyAnalyticsIT {
    private static final int CONVERSATIONS = 20_000;
    private static final int CHUNK = 200;
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final String FACTS =
            """
            select 'opened', count(*), md5(string_agg(f::text, ' ' order by conversation_id)) from samtal.conversation_fact f
            union all
            select 'replies', sum(replies), md5(string_agg(f::text, ' ' order by conversation_id, day, agent_id))
            from samtal.reply_fact f
            union all
            select 'responses', sum(seconds), md5(string_agg(f::text, ' ' order by conversation_id, seq))
            from samtal.response_fact f
            """;

    private Postgres database;
    private Product product;

    private record Run(String state, long done, long total, int attempts, String error) {}

    @BeforeAll
    void fourWeeksOfConversations() throws SQLException, IOException {
        database = Database.postgresql();
        product = Product.on(database).named("analytics").shortLived().start();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var script = NightlyAnalyticsIT.class.getResourceAsStream("/analytics/conversations.sql")) {
            statement.execute(new String(script.readAllBytes(), UTF_8));
        }
    }

    @AfterAll
    void end() {
        product.close();
    }

    @Test
    void countedAgainEverythingShouldGiveTheSameNumbers() {
        count(false);
        var once = facts();

        var again = count(true);

        assertTrue(again.total() >= CONVERSATIONS, again::toString);
        assertEquals(once, facts());
    }

    @Test
    void killedRunShouldGoOnAtItsCheckpointToTheSameNumbers() {
        count(true);
        var uninterrupted = facts();

        var id = ask(true);
        var killed = await(id, run -> run.done() >= 2_000);
        product.kill();
        assertTrue(killed.done() < killed.total(), "the run was killed on its way: " + killed);
        product.start();
        var ended = await(id, NightlyAnalyticsIT::hasEnded);

        assertEquals("COMPLETED", ended.state(), ended.error());
        assertEquals(2, ended.attempts());
        assertEquals(ended.total(), ended.done());
        var readAfterTheKill = Long.parseLong(executions().get(0).get(1));
        assertTrue(
                readAfterTheKill <= ended.total() - killed.done() + CHUNK,
                "it went on where it was: " + readAfterTheKill);
        assertEquals(uninterrupted, facts());
    }

    private Run count(boolean everything) {
        var ended = await(ask(everything), NightlyAnalyticsIT::hasEnded);
        assertEquals("COMPLETED", ended.state(), ended.error());
        return ended;
    }

    /** Asks for a run; no node is told, so one finds it when it looks next. */
    private String ask(boolean everything) {
        return rows("insert into samtal.job_run (job, state, scheduled, everything, requested_at, done, total, attempts,"
                        + " lease_owner, leased_until, error) values ('nightly-analytics', 'WAITING', true, "
                        + everything
                        + ", now(), 0, 0, 0, '', now(), '') returning id")
                .get(0)
                .get(0);
    }

    private Run await(String id, Predicate<Run> reached) {
        return Await.present("run " + id + " has come so far", LONG, () -> Optional.of(run(id))
                .filter(reached));
    }

    private static boolean hasEnded(Run run) {
        return !List.of("WAITING", "RUNNING").contains(run.state());
    }

    private Run run(String id) {
        var row = rows("select state, done, total, attempts, error from samtal.job_run where id = " + id)
                .get(0);
        return new Run(
                row.get(0),
                Long.parseLong(row.get(1)),
                Long.parseLong(row.get(2)),
                Integer.parseInt(row.get(3)),
                row.get(4));
    }

    /** State and items read of the executions of the step that counts, newest first. */
    private List<List<String>> executions() {
        return rows("select batchstatus, readcount from step_execution where stepname = 'facts'"
                + " order by stepexecutionid desc");
    }

    private List<List<String>> facts() {
        return rows(FACTS);
    }

    private List<List<String>> rows(String query) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
