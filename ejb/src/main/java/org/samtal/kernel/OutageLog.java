package org.samtal.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says once that the database is away, and once that it is back and what was put off meanwhile.
 *
 * <p>A hundred senders that are put off every second would otherwise fill the log with the same news.
 */
@ApplicationScoped
public class OutageLog {

    private static final Logger LOG = Logger.getLogger(OutageLog.class.getName());

    /** For so long nobody must have met the outage until it is called over: those who wait for a connection meet it late. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    @Inject
    Clock clock;

    private final Map<String, Integer> met = new TreeMap<>();
    private Instant first = Instant.MIN;
    private Instant last = Instant.MIN;

    /** One outside the container. */
    public static OutageLog on(Clock clock) {
        var log = new OutageLog();
        log.clock = clock;
        return log;
    }

    /** Notes a consequence, such as {@code A mail was put off}, with what made it; what is no outage is told each time. */
    public synchronized void note(String consequence, Throwable failure) {
        if (!DatabaseOutage.isBehind(failure)) {
            LOG.log(Level.WARNING, consequence, failure);
            return;
        }
        last = clock.instant();
        if (met.isEmpty()) {
            first = last;
            LOG.log(
                    Level.WARNING,
                    "The database does not answer, everybody is asked to wait. {0}, since: {1}",
                    new Object[] {consequence, root(failure)});
        }
        met.merge(consequence, 1, Integer::sum);
    }

    /**
     * Tells of the end of an outage, once nobody has met it for a while; called where the database has just answered.
     *
     * @return whether it has ended now
     */
    public synchronized boolean tellEnd() {
        if (met.isEmpty() || clock.instant().isBefore(last.plus(QUIET))) {
            return false;
        }
        LOG.log(Level.INFO, "The database answers again, after {0} s at most. Meanwhile: {1}", new Object[] {
            Duration.between(first, clock.instant()).toSeconds(), met
        });
        met.clear();
        return true;
    }

    /** The first of all causes; those above it may repeat a statement with the words of a customer. */
    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
