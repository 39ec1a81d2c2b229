package org.samtal.jms.relay;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.samtal.access.CurrentActor;
import org.samtal.intake.Intake;
import org.samtal.jms.Unwritten;
import org.samtal.jms.outbound.InHand;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.OutageLog;
import org.samtal.kernel.Post;
import org.samtal.outbox.Outbox;

/**
 * Sends the ids of rows again that nobody has handled in time, so that the queues may lose everything they hold.
 *
 * <p>Runs on every node; leases decide who works. A long queue is not made longer.
 */
@Startup
@Singleton
@DependsOn("samtal-ejb.jar#DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Relay {

    private static final int LONGEST_QUEUE = 1_000;

    @Inject
    Intake intake;

    @Inject
    Outbox outbox;

    @Inject
    Post post;

    @Inject
    Unwritten unwritten;

    @Inject
    CurrentActor actor;

    @Inject
    InHand hand;

    @Inject
    OutageLog outages;

    private boolean outageEnded;

    /** What this node had in hand when it stopped is nobody's now. */
    @PostConstruct
    void takeUpWhatWasLeft() {
        actor.runAs(Actor.SYSTEM, () -> {
            intake.releaseLeases();
            outbox.releaseLeases(Set.of());
        });
    }

    /** What workers could not note comes first, so that nobody takes up what is done. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sendAgain() {
        try {
            actor.runAs(Actor.SYSTEM, () -> {
                unwritten.writeAll();
                takeUpWhatWasLost();
                relay(Destinations.INBOUND_MESSAGES, intake::overdue);
                relay(Destinations.OUTBOUND_MESSAGES, outbox::overdue);
            });
            outageEnded |= outages.tellEnd();
        } catch (EJBException unavailable) {
            outages.note("The relay could not look for what waits", unavailable);
        }
    }

    /** After an outage: whoever took a message over may never have heard that they have it. */
    private void takeUpWhatWasLost() {
        var inHand = hand.ids();
        if (outageEnded && unwritten.isEmpty()) {
            outbox.releaseLeases(inHand);
            outageEnded = false;
        }
    }

    private void relay(Destinations queue, IntFunction<List<Long>> overdue) {
        var room = LONGEST_QUEUE - QueueDepth.of(queue);
        if (room > 0) {
            overdue.apply(room).forEach(id -> post.afterCommit(queue, id.toString()));
        }
    }
}
