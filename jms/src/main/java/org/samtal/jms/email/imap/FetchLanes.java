package org.samtal.jms.email.imap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many mailboxes are fetched at a time.
 *
 * <p>Whoever waits to be let in soon counts no longer: a server that has died costs a thread for as long as its silence is borne,
 * and no working mailbox its place (P16).
 */
final class FetchLanes {

    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final int VISITS_FOR_A_LANE = 16;

    private final Set<Place> places = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    FetchLanes(Clock clock) {
        this.clock = clock;
    }

    /** How many more may begin, where this many may be at work. */
    int free(int lanes) {
        var working = places.stream().filter(Place::counts).count();
        return (int) Math.max(0, Math.min(lanes - working, lanes * VISITS_FOR_A_LANE - places.size()));
    }

    /** The place of one visit, until it ends. */
    Place take() {
        var place = new Place();
        places.add(place);
        return place;
    }

    /** One visit among those that are counted. */
    final class Place {

        private final Instant since = clock.instant();
        private volatile boolean inside;

        /** The server has let us in: from now on there is work to do. */
        void signedIn() {
            inside = true;
        }

        void end() {
            places.remove(this);
        }

        private boolean counts() {
            return inside || since.plus(SILENCE).isAfter(clock.instant());
        }
    }
}
