package org.samtal.jms.email.imap;

import java.time.Duration;

/** Says how long each thing took since the one before. */
final class StopWatch {

    private long last = System.nanoTime();

    Duration time() {
        var now = System.nanoTime();
        var took = Duration.ofNanos(now - last);
        last = now;
        return took;
    }
}
