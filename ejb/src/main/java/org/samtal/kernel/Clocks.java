package org.samtal.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Gives every feature the same clock, so that tests can hold the time still. UTC, since a time zone is a matter of the
 * edge; whole microseconds, since that is what databases keep.
 */
@ApplicationScoped
public class Clocks {

    @Produces
    Clock clock() {
        return new Microseconds(Clock.systemUTC());
    }

    /** The ticking clock of the platform can't tick in less than a millisecond. */
    private static final class Microseconds extends Clock {

        private final Clock exact;

        Microseconds(Clock exact) {
            this.exact = exact;
        }

        @Override
        public ZoneId getZone() {
            return exact.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(exact.withZone(zone));
        }

        @Override
        public Instant instant() {
            return exact.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
