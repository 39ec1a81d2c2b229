package org.samtal.jms.smtp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;
import org.samtal.inbox.Inboxes;
import org.samtal.intake.Intake;
import org.samtal.intake.RawMessage;
import org.samtal.kernel.Actor;
import org.samtal.kernel.OutageLog;
import org.samtal.kernel.Settings;
import org.samtal.kernel.Together;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Listens for mail as long as the product runs.
 *
 * <p>A mail is answered with 250 after it was committed and not before: whatever dies, it is with us or still with its
 * sender.
 */
@Startup
@Singleton
@DependsOn("samtal-ejb.jar#DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmtpReceiver {

    private static final Logger LOG = Logger.getLogger(SmtpReceiver.class.getName());
    private static final int MOST_TOGETHER = 32;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Intake intake;

    @Inject
    Inboxes inboxes;

    @Inject
    CurrentActor actor;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    OutageLog outages;

    private final Together<RawMessage, RawMessage> accepting = new Together<>(MOST_TOGETHER, this::accept);
    private SMTPServer server;
    private Semaphore budget;
    private int buffered;

    @PostConstruct
    void start() {
        var wanted = ReceiverSettings.from(settings);
        buffered = wanted.buffered();
        budget = new Semaphore(buffered);
        var reception = new Reception(
                new KnownInboxes(this::inboxOf, clock),
                accepting::run,
                new ClientLimits(wanted, clock),
                budget,
                wanted.maximumSize(),
                clock,
                outages);
        server = SmtpServers.make(wanted, reception, Executors.newCachedThreadPool(threads));
        server.start();
        LOG.log(Level.INFO, "Receiving mail on {0}:{1,number,#}", new Object[] {wanted.address(), wanted.port()});
    }

    /** Lets mails that are being stored come to their answer, then closes. A sender cut off keeps its mail. */
    @PreDestroy
    void stop() {
        try {
            budget.tryAcquire(buffered, FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    private Optional<Long> inboxOf(String address) {
        return actor.asSystem(() -> inboxes.addressed(address));
    }

    private List<RawMessage> accept(List<RawMessage> group) {
        actor.runAs(Actor.SYSTEM, () -> intake.accept(group));
        return group;
    }
}
