package org.samtal.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.samtal.harness.Await;

/** Somebody who does one thing after the other until told to stop, and repeats each until the server has promised it. */
abstract class Worker implements Runnable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration GIVE_UP = Duration.ofMinutes(5);
    private static final Duration LAST_TRIES = Duration.ofSeconds(30);

    private final AtomicInteger postponed = new AtomicInteger();
    private final Duration pause;
    private volatile Instant end = Instant.MAX;

    Worker(Duration pause) {
        this.pause = pause;
    }

    /** One try at the thing begun; true when the server has promised it. */
    abstract boolean attempt();

    /** Begins the next thing; false when there is nothing to do now. */
    abstract boolean begin();

    /** Lets it finish what it has begun, if that is soon. */
    final void stop() {
        end = Instant.now();
    }

    final int postponed() {
        return postponed.get();
    }

    final void countPostponed() {
        postponed.incrementAndGet();
    }

    @Override
    public final void run() {
        while (end.equals(Instant.MAX)) {
            if (begin()) {
                complete();
            }
            Await.pause(pause);
        }
    }

    private void complete() {
        var begin = Instant.now();
        while (!attempt()) {
            var now = Instant.now();
            if (now.isAfter(begin.plus(GIVE_UP)) || now.minus(LAST_TRIES).isAfter(end)) {
                throw new AssertionError("Nothing was accepted since " + begin);
            }
            Await.pause(BETWEEN_TRIES);
        }
    }
}
