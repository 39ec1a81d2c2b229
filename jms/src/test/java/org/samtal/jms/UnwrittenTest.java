package org.samtal.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.OutageLog;

class UnwrittenTest {

    private final Unwritten unwritten = new Unwritten();
    private final List<String> database = new ArrayList<>();
    private boolean isAway = true;

    @BeforeEach
    void listen() {
        unwritten.outages = OutageLog.on(Clock.systemUTC());
    }

    @Test
    void noteThatMetAnOutageShouldBeWrittenOnceTheDatabaseAnswers() {
        unwritten.write(() -> note("sent"));
        unwritten.writeAll();
        assertEquals(List.of(), database);
        isAway = false;

        unwritten.writeAll();
        unwritten.writeAll();

        assertEquals(List.of("sent"), database);
    }

    @Test
    void noteThatFailsForAnotherReasonShouldNotBeTriedForEver() {
        var tries = new ArrayList<String>();

        assertThrows(
                EJBException.class,
                () -> unwritten.write(() -> {
                    tries.add("try");
                    throw new EJBException("never");
                }));
        unwritten.writeAll();

        assertEquals(List.of("try"), tries);
    }

    private void note(String what) {
        if (isAway) {
            throw new EJBException(new SQLException("gone", "08006"));
        }
        database.add(what);
    }
}
