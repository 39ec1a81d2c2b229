package org.samtal.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/**
 * The tries that one account, one client, or one client at one account has failed lately.
 *
 * <p>Each try is charged before the password is looked at, so that a thousand tries at once gain nothing over a thousand
 * in a row; the right password gives the charge back.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the key is read by the database alone
class SignInAttempt {

    /** A row that has been quiet for so long starts again at nothing. */
    static final Duration MEMORY = Duration.ofHours(1);

    /** A client that signed in within this time is known at the account. */
    static final Duration ACQUAINTANCE = Duration.ofDays(30);

    @Id
    private String bucket;

    private int failures;
    private Instant changedAt;
    private Instant nextTryAt;
    private Instant lastSuccessAt;

    protected SignInAttempt() {}

    SignInAttempt(String bucket, Instant now) {
        this.bucket = bucket;
        this.changedAt = now;
        this.nextTryAt = now;
    }

    /** How long a try must still wait. */
    Duration waitAt(Instant now) {
        return nextTryAt.isAfter(now) ? Duration.between(now, nextTryAt) : Duration.ZERO;
    }

    void charge(SignInDelay delay, Instant now) {
        failures = changedAt.plus(MEMORY).isBefore(now) ? 1 : failures + 1;
        changedAt = now;
        var wait = delay.after(failures);
        if (!wait.isZero()) {
            nextTryAt = now.plus(wait);
        }
    }

    void giveBack(Instant now) {
        failures = Math.max(0, failures - 1);
        nextTryAt = now;
    }

    void succeed(Instant now) {
        failures = 0;
        changedAt = now;
        nextTryAt = now;
        lastSuccessAt = now;
    }

    boolean isAcquainted(Instant now) {
        return lastSuccessAt != null && lastSuccessAt.plus(ACQUAINTANCE).isAfter(now);
    }
}
