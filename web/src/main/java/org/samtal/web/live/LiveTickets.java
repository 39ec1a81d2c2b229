package org.samtal.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.samtal.kernel.Secrets;
import org.samtal.team.SignedIn;

/**
 * Tickets that open one socket each.
 *
 * <p>A handshake carries our cookie from whatever page begins it, so the cookie is no proof (S54). A ticket comes from a
 * request that only our own page can send, works once and for half a minute. Kept in memory and by hash: a socket belongs
 * to one node anyway.
 */
@ApplicationScoped
public class LiveTickets {
    private static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final int MOST_TICKETS = 10_000;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private final Map<String, Ticket> issued = new ConcurrentHashMap<>();
    private final Map<String, Ticket> redeemed = new ConcurrentHashMap<>();

    /** A new ticket for this agent, good as long as the session is. */
    String issue(SignedIn agent, String sessionId) {
        var now = clock.instant();
        issued.values().removeIf(ticket -> ticket.isOver(now));
        redeemed.values().removeIf(ticket -> ticket.isOver(now));
        if (issued.size() >= MOST_TICKETS) {
            throw new IllegalStateException("More live tickets are waiting than agents can have asked for");
        }
        var token = secrets.newToken();
        issued.put(secrets.hashOf(token), new Ticket(agent, sessionId, now.plus(LIFETIME)));
        return token;
    }

    /** Uses a ticket up at the handshake; false where it was used before, is too old or never was one. */
    boolean redeem(String token) {
        var hash = secrets.hashOf(token);
        var ticket = issued.remove(hash);
        if (ticket == null || ticket.isOver(clock.instant())) {
            return false;
        }
        redeemed.put(hash, ticket);
        return true;
    }

    /** The redeemed ticket that opened this socket. */
    Optional<Ticket> collect(String token) {
        return Optional.ofNullable(redeemed.remove(secrets.hashOf(token)));
    }

    /** Whose ticket it is, and the session it came from. */
    record Ticket(SignedIn agent, String sessionId, Instant until) {
        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }
    }
}
