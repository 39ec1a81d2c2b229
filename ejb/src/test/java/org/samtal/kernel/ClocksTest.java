package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private final Clock clock = new Clocks().clock();

    @Test
    void timesShouldBeWholeMicrosecondsAsDatabasesKeepThem() {
        assertEquals(0, clock.instant().getNano() % 1000);
    }

    @Test
    void clockShouldTellMillisecondsOfNowInUtc() {
        assertTrue(Math.abs(clock.millis() - Instant.now().toEpochMilli()) < 60_000);
        assertEquals(ZoneOffset.UTC, clock.getZone());
    }
}
