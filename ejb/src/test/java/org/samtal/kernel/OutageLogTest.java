package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.testing.FixedClock;

class OutageLogTest {

    private static final Exception OUTAGE = new SQLException("gone", "08006");

    private final Logger logger = Logger.getLogger(OutageLog.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final FixedClock clock = new FixedClock();
    private final OutageLog log = OutageLog.on(clock);
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(MessageFormat.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(listener);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(listener);
        logger.setUseParentHandlers(true);
    }

    @Test
    void outageShouldBeToldOnceHoweverManyMeetIt() {
        for (var i = 0; i < 100; i++) {
            log.note("A mail was put off", OUTAGE);
            log.note("A request was put off", OUTAGE);
            clock.pass(Duration.ofSeconds(1));
        }

        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains("A mail was put off"), lines.get(0));
    }

    @Test
    void endOfAnOutageShouldTellWhatWasPutOff() {
        log.note("A mail was put off", OUTAGE);
        log.note("A mail was put off", OUTAGE);
        log.note("A request was put off", OUTAGE);
        clock.pass(Duration.ofSeconds(30));

        log.tellEnd();
        log.tellEnd();

        assertEquals(2, lines.size());
        assertEquals(
                "The database answers again, after 30 s at most. Meanwhile:"
                        + " {A mail was put off=2, A request was put off=1}",
                lines.get(1));
    }

    @Test
    void outageThatSomebodyHasJustMetShouldNotBeOver() {
        log.note("A mail was put off", OUTAGE);
        log.tellEnd();

        log.note("A mail was put off", OUTAGE);

        assertEquals(1, lines.size());
    }

    @Test
    void outageShouldBeToldWithoutTheStatementThatMetIt() {
        log.note("A mail was put off", new IllegalStateException("insert into message 'Dear Ada'", OUTAGE));

        assertTrue(lines.get(0).contains("gone"), lines.get(0));
        assertFalse(lines.get(0).contains("Ada"), lines.get(0));
    }

    @Test
    void nextOutageShouldBeToldAgain() {
        log.note("A mail was put off", OUTAGE);
        clock.pass(Duration.ofSeconds(30));
        log.tellEnd();

        log.note("A mail was put off", OUTAGE);

        assertEquals(3, lines.size());
    }

    @Test
    void failureThatIsNoOutageShouldBeToldEachTime() {
        log.note("A mail was put off", new IllegalStateException());
        log.note("A mail was put off", new IllegalStateException());

        assertEquals(List.of("A mail was put off", "A mail was put off"), lines);
    }
}
