package org.samtal.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to become true, looking often, and says what was awaited when it never does. */
public final class Await {
    /** Long enough for a busy machine; what must be faster states its own limit. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    public static void until(String what, Duration limit, BooleanSupplier condition) {
        present(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The same, looking as often as the pause says. */
    public static void until(String what, Duration limit, Duration pause, BooleanSupplier condition) {
        present(what, limit, pause, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T present(String what, Supplier<Optional<T>> probe) {
        return present(what, PATIENCE, probe);
    }

    /** Returns what the probe found, as soon as it finds something. */
    public static <T> T present(String what, Duration limit, Supplier<Optional<T>> probe) {
        return present(what, limit, PAUSE, probe);
    }

    private static <T> T present(String what, Duration limit, Duration pause, Supplier<Optional<T>> probe) {
        var end = Instant.now().plus(limit);
        while (true) {
            var found = probe.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + limit.toMillis() + " ms: " + what);
            }
            pause(pause);
        }
    }

    /** Lets time pass where a load or a poll must be paced. */
    public static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
