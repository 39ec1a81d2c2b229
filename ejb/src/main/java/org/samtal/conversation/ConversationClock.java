package org.samtal.conversation;

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
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.Actor;
import org.samtal.kernel.DatabaseOutage;
import org.samtal.kernel.DomainException;
import org.samtal.kernel.OutageLog;

/** Looks every second for replies, and for snoozed conversations, whose time has come. Runs on every node; locks on the rows decide who works. */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConversationClock {

    private static final long PAUSE_MILLIS = 1_000;
    private static final int MOST = 100;

    @Resource
    TimerService timers;

    @Inject
    DueReplies due;

    @Inject
    ConversationStates states;

    @Inject
    CurrentActor currentActor;

    @Inject
    OutageLog outages;

    /** A schedule would complain whenever the machine is too busy for it. */
    @PostConstruct
    void waitASecond() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        try {
            currentActor.runAs(Actor.SYSTEM, () -> {
                List<Long> ids = due.list(MOST);
                ids.forEach(this::send);
                states.due(MOST).forEach(states::wake);
            });
        } catch (EJBException unavailable) {
            outages.note("Replies wait to be sent, and conversations to come back", unavailable);
        } finally {
            waitASecond();
        }
    }

    /** What can't be sent is held with the reason, so that it neither keeps others from leaving nor is forgotten. */
    private void send(long id) {
        try {
            due.send(id);
        } catch (EJBException | DomainException failure) {
            if (DatabaseOutage.isBehind(failure)) {
                throw failure;
            }
            var refusal = DomainException.behind(failure)
                    .filter(reason -> reason.arguments().isEmpty())
                    .map(DomainException::key);
            if (refusal.isEmpty()) {
                outages.note("A reply could not be sent at its time", failure);
            }
            due.hold(id, refusal.orElse("conversation.later.failed"));
        }
    }
}
