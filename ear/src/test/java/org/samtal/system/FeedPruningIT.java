package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** Changes are kept for a week; a reader who was away for longer is told to load its view anew. */
@SystemTest
class FeedPruningIT {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Desk desk;
    private final Rest rest;
    private final Postgres database;
    private String beforeOldMail;
    private String behindOldMail;
    private String newest;

    FeedPruningIT(Product product) {
        desk = new Desk(product);
        rest = product.rest();
        database = (Postgres) product.database();
    }

    @BeforeEach
    void oneChangeIsEightDaysOldAndOneIsNew() throws SQLException {
        beforeOldMail = position();
        desk.receive(desk.mail());
        behindOldMail = position();
        number("update samtal.feed_entry set appended_at = now() - interval '8' day returning 1");
        newest = Desk.id(desk.receive(desk.mail()));
        prune();
    }

    @Test
    void readerFromBeforeWhatIsForgottenShouldBeToldToReadAnew() {
        var answer = rest.get("/feed?after=" + beforeOldMail).expect(422);

        assertEquals("after", answer.json().getString("field"));
    }

    @Test
    void readerFromBehindItShouldMissNothing() {
        var changes = rest.get("/feed?after=" + behindOldMail).expect(200).items();

        assertTrue(changes.stream()
                .anyMatch(change -> change.get("conversationId").toString().equals(newest)));
    }

    @Test
    void oldChangesShouldBeGone() throws SQLException {
        assertEquals(0, number("select count(*) from samtal.feed_entry where appended_at < now() - interval '7' day"));
    }

    private String position() {
        return rest.read("/feed").getString("next");
    }

    /** Asks for a run as the schedule of another node does; this one finds it when it looks next. */
    private void prune() throws SQLException {
        var run = number("insert into samtal.job_run (job, state, scheduled, everything, requested_at, done, total,"
                + " attempts, lease_owner, leased_until, error) values ('feed-pruning', 'WAITING', true, false, now(),"
                + " 0, 0, 0, '', now(), '') returning id");
        Await.until("the run has ended", LONG, () -> isCompleted(run));
    }

    private boolean isCompleted(long run) {
        try {
            return number("select count(*) from samtal.job_run where state = 'COMPLETED' and id = " + run) == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long number(String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
