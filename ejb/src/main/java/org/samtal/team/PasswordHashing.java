package org.samtal.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords, a few at a time.
 *
 * <p>A hash costs a quarter of a second of one core on purpose. The bound keeps a flood of sign-ins from taking every
 * core from those who are at work (S68).
 */
@ApplicationScoped
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final PasswordHash decoy = fresh("nobody has this password");

    /** The hash to store, or nothing when too many others wait. */
    Optional<String> hash(String password) {
        return inTurn(() -> fresh(password).text());
    }

    /** Whether the password is the stored one, or nothing when too many others wait. */
    Optional<Boolean> matches(String password, String stored) {
        return inTurn(() -> PasswordHash.parse(stored).matches(password));
    }

    /** A stored password that nobody has, so that an unknown account costs the same time as a known one (S65). */
    String decoy() {
        return decoy.text();
    }

    private PasswordHash fresh(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PasswordHash.of(password, salt, PasswordHash.CURRENT_ITERATIONS);
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            atOnce.release();
        }
    }
}
