package org.samtal.web.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;
import org.samtal.audit.AuditSeals;
import org.samtal.intake.Intake;
import org.samtal.intake.IntakeBacklog;
import org.samtal.mailbox.MailboxFigures;
import org.samtal.mailbox.MailboxHealth;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutgoingMails;

/**
 * The gauges of what waits, is stuck or went wrong, at {@code /prometheus} of the management port.
 *
 * <p>The database is asked at most once in five seconds, however many gauges are read and by whom; while it does not
 * answer, the gauges have no value.
 */
@ApplicationScoped
public class BacklogGauges {

    private static final Logger LOG = Logger.getLogger(BacklogGauges.class.getName());
    private static final Duration KEPT_FOR = Duration.ofSeconds(5);

    @Inject
    MeterRegistry registry;

    @Inject
    CurrentActor currentActor;

    @Inject
    Intake intake;

    @Inject
    OutgoingMails outgoing;

    @Inject
    AuditSeals seals;

    @Inject
    MailboxHealth mailboxes;

    private Optional<Backlog> last = Optional.empty();
    private long readAt;

    private record Backlog(
            IntakeBacklog inbound, Map<DeliveryState, Long> outbound, long unsealed, MailboxFigures mailboxes) {}

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        add("samtal.inbound.waiting", Tags.empty(), backlog -> backlog.inbound().waiting());
        add("samtal.inbound.oldest.seconds", Tags.empty(), backlog -> backlog.inbound()
                .oldest()
                .toSeconds());
        add("samtal.quarantine.size", Tags.empty(), backlog -> backlog.inbound().quarantined());
        add("samtal.audit.unsealed", Tags.empty(), Backlog::unsealed);
        add("samtal.mailbox.connected", Tags.empty(), backlog -> backlog.mailboxes()
                .connected());
        add("samtal.mailbox.failing", Tags.empty(), backlog -> backlog.mailboxes()
                .failing());
        add("samtal.mailbox.lag.seconds", Tags.empty(), backlog -> backlog.mailboxes()
                .lag()
                .toSeconds());
        add("samtal.mailbox.backlog", Tags.empty(), backlog -> backlog.mailboxes()
                .backlog());
        for (var state : EnumSet.complementOf(EnumSet.of(DeliveryState.SENT))) {
            add(
                    "samtal.outbound",
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    backlog -> backlog.outbound().getOrDefault(state, 0L));
        }
    }

    /** By the registry's own method: a gauge made by a builder would never leave the deployment's registry. */
    private void add(String name, Tags tags, ToDoubleFunction<Backlog> value) {
        registry.gauge(name, tags, this, gauges -> gauges.current()
                .map(value::applyAsDouble)
                .orElse(Double.NaN));
    }

    private synchronized Optional<Backlog> current() {
        if (readAt == 0 || System.nanoTime() - readAt > KEPT_FOR.toNanos()) {
            last = read();
            readAt = System.nanoTime();
        }
        return last;
    }

    private Optional<Backlog> read() {
        try {
            return Optional.of(currentActor.asSystem(
                    () -> new Backlog(intake.backlog(), outgoing.backlog(), seals.waiting(), mailboxes.figures())));
        } catch (EJBException unreachable) {
            LOG.log(Level.FINE, "The backlog could not be read", unreachable);
            return Optional.empty();
        }
    }
}
