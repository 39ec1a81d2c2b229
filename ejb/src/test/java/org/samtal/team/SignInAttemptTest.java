package org.samtal.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.samtal.testing.FixedClock;

class SignInAttemptTest {

    private final FixedClock clock = new FixedClock();
    private final SignInAttempt attempt = new SignInAttempt("bucket", clock.instant());

    @Test
    void firstMistakesShouldCostNothing() {
        fail(2, SignInDelay.PAIR);

        assertEquals(Duration.ZERO, attempt.waitAt(clock.instant()));
    }

    /** Two at the same moment: the one that began first may be counted last. */
    @Test
    void freeFailureShouldNotKeepAnybodyWaiting() {
        var began = clock.instant();
        clock.pass(Duration.ofMillis(10));

        fail(1, SignInDelay.ACCOUNT);

        assertEquals(Duration.ZERO, attempt.waitAt(began));
    }

    @Test
    void s66WaitShouldDoubleWithEachFailure() {
        fail(6, SignInDelay.PAIR);

        assertEquals(Duration.ofSeconds(8), attempt.waitAt(clock.instant()));
    }

    @Test
    void s66WaitShouldNeverBecomeALockout() {
        fail(10_000, SignInDelay.PAIR);

        assertEquals(Duration.ofMinutes(15), attempt.waitAt(clock.instant()));
    }

    @Test
    void s66AccountShouldBeTriedAtMostAHundredTimesAnHour() {
        var tries = 0;
        for (var second = 0; second < 3600; second++) {
            if (attempt.waitAt(clock.instant()).isZero()) {
                attempt.charge(SignInDelay.ACCOUNT, clock.instant());
                tries++;
            }
            clock.pass(Duration.ofSeconds(1));
        }

        assertTrue(tries <= 100, tries + " tries in an hour");
    }

    @Test
    void quietHourShouldForgetFailures() {
        fail(6, SignInDelay.PAIR);
        clock.pass(Duration.ofMinutes(61));

        fail(1, SignInDelay.PAIR);

        assertEquals(Duration.ZERO, attempt.waitAt(clock.instant()));
    }

    @Test
    void successShouldClearTheWaitAndMakeTheClientKnown() {
        fail(6, SignInDelay.PAIR);

        attempt.succeed(clock.instant());

        assertEquals(Duration.ZERO, attempt.waitAt(clock.instant()));
        assertTrue(attempt.isAcquainted(clock.instant()));
    }

    @Test
    void clientShouldBeForgottenAfterAMonth() {
        attempt.succeed(clock.instant());

        clock.pass(Duration.ofDays(31));

        assertFalse(attempt.isAcquainted(clock.instant()));
    }

    @Test
    void chargeShouldBeGivenBackOnce() {
        fail(6, SignInDelay.PAIR);

        attempt.giveBack(clock.instant());
        fail(1, SignInDelay.PAIR);

        assertEquals(Duration.ofSeconds(8), attempt.waitAt(clock.instant()));
    }

    private void fail(int times, SignInDelay delay) {
        for (var time = 0; time < times; time++) {
            attempt.charge(delay, clock.instant());
        }
    }
}
