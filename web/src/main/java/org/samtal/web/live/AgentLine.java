package org.samtal.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.samtal.team.SignedIn;
import org.samtal.web.live.LiveTickets.Ticket;

/** The open socket of one browser window: who sits there, what they may see, and what waits to be sent. */
final class AgentLine {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_MESSAGES_A_MINUTE = 100;

    private final Session session;
    private final Ticket ticket;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private Instant minute = Instant.MIN;
    private int heard;
    private Instant lastHeard;
    private volatile Set<Long> visible;
    private volatile Place place = Place.NOWHERE;

    AgentLine(Session session, Ticket ticket, Set<Long> visible, Instant now) {
        this.session = session;
        this.ticket = ticket;
        lastHeard = now;
        this.visible = visible;
    }

    SignedIn agent() {
        return ticket.agent();
    }

    /** Whether it was opened in this session of the screens. */
    boolean belongsTo(String sessionId) {
        return ticket.sessionId().equals(sessionId);
    }

    boolean mayHear(FeedNews news) {
        return visible.contains(news.inbox());
    }

    void see(Set<Long> inboxes) {
        visible = inboxes;
    }

    Place place() {
        return place;
    }

    void goTo(Place other) {
        place = other;
    }

    /** Whether this conversation stands open there, and may. */
    boolean isAt(long conversation) {
        return place.conversation() == conversation && !isAstray();
    }

    /** Whether what stands open there may no longer be seen. */
    boolean isAstray() {
        return place.conversation() != 0 && !visible.contains(place.inbox());
    }

    /** Whether one more message from the browser is within its limit (S56). */
    synchronized boolean mayAsk(Instant now) {
        lastHeard = now;
        if (now.isAfter(minute.plusSeconds(60))) {
            minute = now;
            heard = 0;
        }
        return ++heard <= MOST_MESSAGES_A_MINUTE;
    }

    /** Whether the browser has said nothing for so long that it must be gone, since it answers every beat. */
    synchronized boolean isSilent(Instant now) {
        return now.isAfter(lastHeard.plus(LONGEST_SILENCE));
    }

    /** Sends in order; a browser that does not keep up is cut off and will ask when it is back. */
    void send(String message) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                close(CloseCodes.TRY_AGAIN_LATER);
                return;
            }
            waiting.add(message);
            if (sending) {
                return;
            }
            sending = true;
        }
        sendNext();
    }

    void close(CloseCodes code) {
        try {
            session.close(new CloseReason(code, ""));
        } catch (IOException gone) {
            // The other end has gone already; there is nobody to tell.
        }
    }

    private void sendNext() {
        String next;
        synchronized (this) {
            next = session.isOpen() ? waiting.poll() : null;
            if (next == null) {
                sending = false;
                waiting.clear();
                return;
            }
        }
        session.getAsyncRemote().sendText(next, result -> sendNext());
    }
}
