package org.samtal.harness;

import java.time.Duration;
import java.util.Optional;

/** What an {@link SmtpPeer} does instead of its polite answer: another line, or, when empty, nothing and a cut link. */
@FunctionalInterface
public interface Reaction {
    Optional<String> react();

    /** Answers with this line, as {@code 450 4.2.0 Try again later}. */
    static Reaction answer(String line) {
        return () -> Optional.of(line);
    }

    /** Ends the connection without an answer. */
    static Reaction hangUp() {
        return Optional::empty;
    }

    /** Does something first, such as killing the client, and then cuts the link. */
    static Reaction cutAfter(Runnable action) {
        return () -> {
            action.run();
            return Optional.empty();
        };
    }

    /** Says nothing for this time and then cuts the link. */
    static Reaction silence(Duration time) {
        return cutAfter(() -> Await.pause(time));
    }
}
