package org.samtal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRowTest {

    @Test
    void percentShouldBeTheShareOfItemsDone() {
        assertEquals(62, run(62_400, 100_000).percent());
        assertEquals(100, run(3, 3).percent());
    }

    @Test
    void percentShouldBeNothingBeforeItemsAreCounted() {
        assertEquals(0, run(0, 0).percent());
    }

    @Test
    void runShouldBeActiveUntilItHasEnded() {
        assertTrue(RunState.WAITING.isActive());
        assertTrue(RunState.RUNNING.isActive());
        assertFalse(RunState.COMPLETED.isActive());
        assertFalse(RunState.FAILED.isActive());
    }

    private static RunRow run(long done, long total) {
        return new RunRow(
                1,
                RunState.RUNNING,
                true,
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                done,
                total,
                1,
                "");
    }
}
