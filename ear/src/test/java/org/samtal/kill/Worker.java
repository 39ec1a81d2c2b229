package org.samtal.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.samtal.harness.Await;

/** Somebody who does one thing after the other until told to stop, and repeats each until the server has promised it. */
abstract class Worker implements Runnable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration GIVE_UP = Duration.ofMinutes(5);

    private final AtomicInteger postponed = new AtomicInteger();
    private final Duration pause;
    private volatile boolean stopped;

    Worker(Duration pause) {
        this.pause = pause;
    }

    /** One try at the thing begun; true when the server has promised it. */
    abstract boolean attempt();

    /** Begins the next thing; false when there is nothing to do now. */
    abstract boolean begin();

    final void stop() {
        stopped = true;
    }

    final int postponed() {
        return postponed.get();
    }

    final void countPostponed() {
        postponed.incrementAndGet();
    }

    @Override
    public final void run() {
        while (!stopped) {
            if (begin()) {
                complete();
            }
            Await.pause(pause);
        }
    }

    private void complete() {
        var end = Instant.now().plus(GIVE_UP);
        while (!attempt()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Nothing was accepted for " + GIVE_UP);
            }
            Await.pause(BETWEEN_TRIES);
        }
    }
}
