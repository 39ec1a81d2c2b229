package org.samtal.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to try again: after 1, 5 and 15 minutes, then every 30, for four days (RFC 5321, 4.5.4.1).
 *
 * <p>The first tries come quickly since a smarthost that hiccups is back soon; the later ones slowly since a server
 * that is down for hours is not helped by being asked.
 */
final class RetrySchedule {

    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final Duration LATER = Duration.ofMinutes(30);
    private static final Duration LIMIT = Duration.ofDays(4);

    private RetrySchedule() {}

    /** How long to wait after this attempt (from 1), or nothing when it is time to give up. */
    static Optional<Duration> after(int attempt, Instant queuedAt, Instant now) {
        if (now.isAfter(queuedAt.plus(LIMIT))) {
            return Optional.empty();
        }
        return Optional.of(attempt <= FIRST.size() ? FIRST.get(attempt - 1) : LATER);
    }
}
