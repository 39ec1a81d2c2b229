package org.samtal.jms.email.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samtal.testing.FixedClock;

class FetchLanesTest {
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final FixedClock clock = new FixedClock();
    private final FetchLanes lanes = new FetchLanes(clock);

    @Test
    void visitThatJustBeganShouldTakeALane() {
        lanes.take();

        assertEquals(1, lanes.free(2));
    }

    @Test
    void visitThatWaitsToBeLetInShouldSoonTakeNone() {
        lanes.take();
        clock.pass(SILENCE);

        assertEquals(2, lanes.free(2));
    }

    @Test
    void visitThatWasLetInShouldKeepItsLaneUntilItEnds() {
        var place = lanes.take();
        place.signedIn();
        clock.pass(SILENCE);
        assertEquals(1, lanes.free(2));

        place.end();

        assertEquals(2, lanes.free(2));
    }

    @Test
    void visitsThatWaitShouldNotGrowWithoutEnd() {
        IntStream.range(0, 31).forEach(i -> lanes.take());
        clock.pass(SILENCE);
        assertEquals(1, lanes.free(2));

        lanes.take();
        clock.pass(SILENCE);

        assertEquals(0, lanes.free(2));
    }
}
