package org.samtal.jms.smtp;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** How much one client may ask for: connections open, connections and mails in a minute. */
final class ClientLimits implements SessionHandler {

    private static final int MOST_CLIENTS = 10_000;

    /** One client's use in the current minute, and its open connections. */
    private record Use(long minute, int opened, int mails, int open) {
        Use in(long now) {
            return now == minute ? this : new Use(now, 0, 0, open);
        }

        Use opening() {
            return new Use(minute, opened + 1, mails, open + 1);
        }

        Use closing() {
            return new Use(minute, opened, mails, open - 1);
        }

        Use mailing() {
            return new Use(minute, opened, mails + 1, open);
        }
    }

    private final ReceiverSettings settings;
    private final Clock clock;
    private final Map<InetAddress, Use> uses = new ConcurrentHashMap<>();

    ClientLimits(ReceiverSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SessionAcceptance accept(Session session) {
        var client = session.getRealRemoteAddress().getAddress();
        var use = uses.merge(client, new Use(minute(), 1, 0, 1), (known, ignored) -> known.in(minute())
                .opening());
        if (isExempt(client)
                || (use.open <= settings.connectionsPerClient() && use.opened <= settings.connectionsPerMinute())) {
            return SessionAcceptance.success();
        }
        close(client);
        return SessionAcceptance.failure(421, "4.7.0 Too many connections, try again later");
    }

    @Override
    public void onSessionEnd(Session session) {
        close(session.getRealRemoteAddress().getAddress());
        if (uses.size() > MOST_CLIENTS) {
            uses.values().removeIf(use -> use.open <= 0 && use.minute != minute());
        }
    }

    /** Counts a mail that begins, and refuses it for now where the client has sent too many. */
    void beginMail(InetAddress client) throws RejectException {
        var use = uses.merge(client, new Use(minute(), 0, 1, 0), (known, ignored) -> known.in(minute())
                .mailing());
        if (!isExempt(client) && use.mails > settings.mailsPerMinute()) {
            throw new RejectException(450, "4.7.1 Too many mails, try again later");
        }
    }

    private void close(InetAddress client) {
        uses.computeIfPresent(client, (address, known) -> known.closing());
    }

    private boolean isExempt(InetAddress client) {
        return client.isLoopbackAddress() && !settings.limitsLoopback();
    }

    private long minute() {
        return clock.millis() / 60_000;
    }
}
