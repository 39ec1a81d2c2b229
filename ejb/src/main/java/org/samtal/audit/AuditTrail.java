package org.samtal.audit;

import static org.samtal.access.Permission.NONE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.samtal.access.CurrentActor;
import org.samtal.access.Origin;
import org.samtal.access.Requires;

/**
 * Keeps who did what, when and from where (S88).
 *
 * <p>A change and its entry are written in one transaction, so neither exists without the other. Features call it from
 * inside their front doors, whoever acts there; that is why it asks for no permission of its own.
 */
@Stateless
public class AuditTrail {

    @Inject
    CurrentActor currentActor;

    @Inject
    Origin origin;

    @Inject
    AuditRepository entries;

    @Inject
    Clock clock;

    /** Keeps what is being done in the running transaction. */
    @Requires(NONE)
    public void record(AuditEvent event) {
        add(event, AuditOutcome.DONE);
    }

    /** Keeps what was refused, in a transaction of its own, since the refusal rolls the running one back. */
    @Requires(NONE)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(AuditEvent event) {
        add(event, AuditOutcome.REFUSED);
    }

    private void add(AuditEvent event, AuditOutcome outcome) {
        var actor = currentActor.get().label();
        entries.add(new AuditEntry(event, outcome, actor, origin.clientAddress(), clock.instant()));
    }
}
