package org.samtal.mailbox;

import java.time.Duration;

/** How long to wait until a mailbox that failed is tried again: 15 s, doubled each time, 15 min at most. */
final class FetchSchedule {

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private FetchSchedule() {}

    static Duration after(int failures) {
        var pause = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
