package org.samtal.testing.broken.timecomesfromtheclock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class Fixture {

    static class BrokenInstant {
        Instant due() {
            return Instant.now().plusSeconds(60);
        }
    }

    static class BrokenDay {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static class BrokenMilliseconds {
        long started() {
            return System.currentTimeMillis();
        }
    }

    static class BrokenClock {
        Clock own = Clock.systemUTC();
    }

    static class FineDeadline {
        Instant due(Clock clock) {
            return Instant.now(clock).plusSeconds(60);
        }

        LocalDate today(Clock clock) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
    }
}
