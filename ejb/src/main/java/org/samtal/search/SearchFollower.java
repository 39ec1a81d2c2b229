package org.samtal.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.OutageLog;
import org.samtal.kernel.Settings;

/**
 * Keeps the index of this node behind the feed, by about a second.
 *
 * <p>The index is written first and the position after it: a node that dies in between takes some conversations in again,
 * which changes nothing.
 */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchFollower {

    private static final Duration REST = Duration.ofSeconds(1);

    /** Between two stretches of a long catching-up, so that agents and mail have the processor, too. */
    private static final Duration BREATH = Duration.ofMillis(20);

    /** After something went wrong, lest the log fills with it. */
    private static final Duration TROUBLE = Duration.ofSeconds(10);

    @Inject
    SearchIndexing indexing;

    @Inject
    SearchProgressBoard board;

    @Inject
    CurrentActor currentActor;

    @Inject
    OutageLog outages;

    @Inject
    Settings settings;

    @Resource
    TimerService timers;

    private SearchPositionFile file;

    @PostConstruct
    void begin() {
        file = new SearchPositionFile(settings.searchFolder());
        file.read().ifPresent(board::show);
        lookAfter(REST);
    }

    @Timeout
    void look() {
        var pause = REST;
        try {
            pause = currentActor.asSystem(this::advance) ? BREATH : REST;
        } catch (EJBException unavailable) {
            pause = TROUBLE;
            outages.note("Search waits", unavailable);
        } finally {
            lookAfter(pause);
        }
    }

    private boolean advance() {
        var before = board.position();
        var step = indexing.advance(before);
        if (before.filter(step.position()::equals).isEmpty()) {
            file.write(step.position());
            board.show(step.position());
        }
        return step.more();
    }

    private void lookAfter(Duration pause) {
        timers.createSingleActionTimer(pause.toMillis(), new TimerConfig(null, false));
    }
}
