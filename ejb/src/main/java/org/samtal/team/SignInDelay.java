package org.samtal.team;

import java.time.Duration;

/**
 * How long somebody who failed must wait: not at all at first, then twice as long each time, never for good (S66).
 *
 * @param free how many failures cost nothing
 * @param first the wait after the first failure that costs
 * @param longest where the doubling ends
 */
record SignInDelay(int free, Duration first, Duration longest) {

    /** One client at one account: a typing mistake or three are free, a program meets a wall. */
    static final SignInDelay PAIR = new SignInDelay(2, Duration.ofSeconds(1), Duration.ofMinutes(15));

    /** One account from everywhere: at most 95 tries an hour, however many computers an attacker has. */
    static final SignInDelay ACCOUNT = new SignInDelay(20, Duration.ofSeconds(48), Duration.ofSeconds(48));

    /** One client at all accounts: a whole office may mistype, a list of passwords is slowed to six a minute. */
    static final SignInDelay CLIENT = new SignInDelay(60, Duration.ofSeconds(10), Duration.ofSeconds(10));

    private static final int MOST_DOUBLINGS = 30;

    Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        var doubled = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - free - 1));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
