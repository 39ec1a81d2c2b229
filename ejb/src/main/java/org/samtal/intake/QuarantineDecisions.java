package org.samtal.intake;

import static org.samtal.access.Permission.QUARANTINE_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Post;

/** Takes mails out of quarantine: to be read once more, as after an update that may read them, or to be given up. */
@Stateless
public class QuarantineDecisions {

    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    IntakeRepository deliveries;

    @Inject
    InboxVisibility visibility;

    @Inject
    Post post;

    @Inject
    AuditTrail auditTrail;

    /** Has the message read again, as if it had just come. */
    @Requires(QUARANTINE_MANAGE)
    public void retry(long id) {
        release(id, IntakeState.ACCEPTED, AuditAction.QUARANTINE_RETRIED);
        post.afterCommit(Destinations.INBOUND_MESSAGES, Long.toString(id));
    }

    /** Has all of them read again, the newest thousand where there are more; gives those that are. */
    @Requires(QUARANTINE_MANAGE)
    public List<Long> retryAll() {
        var ids = deliveries.listQuarantined(visibility.current(), Long.MAX_VALUE, MOST_AT_ONCE).stream()
                .map(InboundDelivery::row)
                .map(QuarantineRow::id)
                .filter(id -> deliveries.release(id, IntakeState.ACCEPTED))
                .toList();
        for (var id : ids) {
            record(AuditAction.QUARANTINE_RETRIED, id);
            post.afterCommit(Destinations.INBOUND_MESSAGES, Long.toString(id));
        }
        return ids;
    }

    /** How far a message is that was tried again. */
    @Requires(QUARANTINE_MANAGE)
    public RetryProgress progress(long id) {
        return deliveries
                .find(id, visibility.current())
                .map(InboundDelivery::retryProgress)
                .orElseThrow(() -> new NotFound("quarantine.missing"));
    }

    /** Gives the message up. Its raw bytes stay until retention removes them. */
    @Requires(QUARANTINE_MANAGE)
    public void discard(long id) {
        release(id, IntakeState.DISCARDED, AuditAction.QUARANTINE_DISCARDED);
    }

    private void release(long id, IntakeState state, AuditAction action) {
        if (deliveries.find(id, visibility.current()).isEmpty() || !deliveries.release(id, state)) {
            throw new NotFound("quarantine.missing");
        }
        record(action, id);
    }

    private void record(AuditAction action, long id) {
        auditTrail.record(AuditEvent.of(action, "inbound-delivery:" + id));
    }
}
