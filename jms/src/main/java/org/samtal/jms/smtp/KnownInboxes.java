package org.samtal.jms.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Which addresses belong to an inbox, remembered for a moment so that a burst of mail asks the database once. */
final class KnownInboxes {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private record Answer(Optional<Long> inbox, Instant until) {}

    private final Function<String, Optional<Long>> lookUp;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    KnownInboxes(Function<String, Optional<Long>> lookUp, Clock clock) {
        this.lookUp = lookUp;
        this.clock = clock;
    }

    /** The inbox of the address; the part behind a plus sign does not matter. */
    Optional<Long> find(String address) {
        var key = withoutPlusPart(address.toLowerCase(Locale.ROOT));
        var known = answers.get(key);
        if (known != null && clock.instant().isBefore(known.until)) {
            return known.inbox;
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        var inbox = lookUp.apply(key);
        answers.put(key, new Answer(inbox, clock.instant().plus(REMEMBERED)));
        return inbox;
    }

    private static String withoutPlusPart(String address) {
        var plus = address.indexOf('+');
        var at = address.lastIndexOf('@');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }
}
