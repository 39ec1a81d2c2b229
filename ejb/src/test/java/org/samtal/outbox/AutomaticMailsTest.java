package org.samtal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.testing.H2Database;

/** How much machines of ours write to somebody (S28). */
class AutomaticMailsTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final String ADA = "ada@example.com";

    private final AutomaticMails mails = new AutomaticMails();
    private H2Database database;

    @BeforeEach
    void open() throws SQLException {
        database = H2Database.migrated();
        mails.mails = new AutomaticMailRepository();
        mails.mails.entities = database.entities();
        mails.mails.entities.getTransaction().begin();
    }

    @AfterEach
    void close() throws SQLException {
        mails.mails.entities.getTransaction().rollback();
        mails.mails.entities.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "15, 30", "25, 60", "50, 180", "100, 600"})
    void s28ConversationShouldMakeNoMoreMailsThanTheseWithinMinutes(int most, int minutes) {
        assertEquals(most, sentWithin(minutes, most + 5, 1));
    }

    @ParameterizedTest
    @CsvSource({"30, 10", "60, 30", "120, 60", "240, 180", "360, 600"})
    void s28AddressShouldGetNoMoreMailsThanTheseWithinMinutes(int most, int minutes) {
        assertEquals(most, sentWithin(minutes, most + 5, most + 5));
    }

    @Test
    void s28MailsShouldGoOnWhenTimeHasPassed() {
        assertEquals(10, sentWithin(1, 20, 1));

        at(NOON.plus(Duration.ofMinutes(12)));

        assertTrue(mails.allows(ADA, 0));
    }

    @Test
    void s28OthersShouldGetTheirs() {
        assertEquals(10, sentWithin(1, 20, 1));

        assertFalse(mails.allows(ADA, 0));
        assertTrue(mails.allows(ADA, 1));
        assertTrue(mails.allows("bo@example.com", 0));
    }

    @Test
    void whatIsLongAgoShouldBeForgotten() throws SQLException {
        at(NOON);
        mails.note(ADA, 0);
        at(NOON.plus(Duration.ofHours(11)));

        mails.note(ADA, 0);

        assertEquals(
                1L,
                mails.mails
                        .entities
                        .createQuery("select count(*) from AutomaticMail", Long.class)
                        .getSingleResult());
    }

    /** Tries to send so many, evenly within these minutes, about so many conversations in turn. */
    private int sentWithin(int minutes, int tries, int conversations) {
        var sent = 0;
        for (var i = 0; i < tries; i++) {
            at(NOON.plus(Duration.ofMinutes(minutes).multipliedBy(i).dividedBy(tries + 1L)));
            if (mails.allows(ADA, i % conversations)) {
                mails.note(ADA, i % conversations);
                sent++;
            }
        }
        return sent;
    }

    private void at(Instant now) {
        mails.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
