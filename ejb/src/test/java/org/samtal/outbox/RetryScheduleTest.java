package org.samtal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant QUEUED = Instant.parse("2026-06-09T14:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT15M", "4, PT30M", "100, PT30M"})
    void laterTriesShouldComeMoreSlowly(int attempt, Duration wait) {
        assertEquals(Optional.of(wait), RetrySchedule.after(attempt, QUEUED, QUEUED.plusSeconds(60)));
    }

    @Test
    void mailShouldBeGivenUpAfterFourDays() {
        assertEquals(
                Optional.empty(),
                RetrySchedule.after(200, QUEUED, QUEUED.plus(Duration.ofDays(4)).plusSeconds(1)));
    }
}
