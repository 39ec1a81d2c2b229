package org.samtal.outbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.kernel.DomainException.NotFound;

/** Takes the results of workers: what became of a message they had claimed. */
@Stateless
public class Deliveries {

    /** What is noted where mail is only kept to be looked at. */
    public static final String KEPT = "Kept, not sent";

    /** What is shown where a doubt has ended. */
    static final String PROVED = "A report of another server shows that it was accepted";

    /** What is shown where the server died with the end of the message on the wire. */
    static final String CRASHED = "Samtal stopped while the last byte was on its way";

    @Inject
    OutboxRepository outbox;

    @Inject
    SentCopyRepository copies;

    @Inject
    Event<DeliveryChanged> changes;

    @Inject
    Clock clock;

    /** The next server has taken it over. */
    @Requires(SYSTEM)
    public void sent(OutboundMessage claimed, String detail) {
        end(claimed, DeliveryState.SENT, detail, Duration.ZERO);
    }

    /** Not accepted for now: it is tried again by the schedule, and has failed once that is over. */
    @Requires(SYSTEM)
    public void retry(OutboundMessage claimed, String detail) {
        var entry = outbox.find(claimed.id()).orElseThrow(() -> new NotFound("outbox.missing"));
        var wait = RetrySchedule.after(claimed.attempt() - entry.earlierAttempts(), entry.queuedAt(), clock.instant());
        if (wait.isPresent()) {
            end(claimed, DeliveryState.RETRY, detail, wait.get());
        } else {
            end(claimed, DeliveryState.FAILED, detail, Duration.ZERO);
        }
    }

    /** Refused for good. */
    @Requires(SYSTEM)
    public void failed(OutboundMessage claimed, String detail) {
        end(claimed, DeliveryState.FAILED, detail, Duration.ZERO);
    }

    /** The link broke after the last byte: nobody can tell whether it was accepted. Never tried again by itself. */
    @Requires(SYSTEM)
    public void uncertain(OutboundMessage claimed, String detail) {
        end(claimed, DeliveryState.UNCERTAIN, detail, Duration.ZERO);
    }

    /**
     * Recipients fared differently: those that are settled are never tried again, the others by the schedule. The message
     * has failed once nobody is left and somebody has refused it.
     */
    @Requires(SYSTEM)
    public void differed(OutboundMessage claimed, List<RecipientResult> results) {
        results.stream()
                .filter(result -> result.state() != DeliveryState.RETRY)
                .forEach(result -> outbox.settle(claimed.id(), result));
        var waiting = results.stream()
                .filter(result -> result.state() == DeliveryState.RETRY)
                .findFirst();
        if (waiting.isPresent()) {
            retry(claimed, waiting.get().address() + ": " + waiting.get().detail());
            return;
        }
        var refusals = outbox.refusals(claimed.id());
        if (refusals.isEmpty()) {
            sent(claimed, "");
        } else {
            failed(claimed, String.join("; ", refusals));
        }
    }

    private void end(OutboundMessage claimed, DeliveryState state, String detail, Duration wait) {
        if (outbox.end(claimed, state, detail, wait)) {
            var draft = claimed.draft();
            if (state == DeliveryState.SENT && draft.mailboxId() != 0 && !detail.equals(KEPT)) {
                copies.add(claimed.id(), draft.mailboxId());
            }
            changes.fire(new DeliveryChanged(draft.inboxId(), draft.conversationId(), draft.messageId(), state));
        }
    }
}
