package org.samtal.audit;

import static org.samtal.audit.AuditAction.ACCESS_REFUSED;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.samtal.access.AccessRefused;
import org.samtal.kernel.ObserverOrder;

/** Writes down every call that a front door refused (ASVS 16.3.2). */
@ApplicationScoped
class RecordsAudit {

    @Inject
    AuditTrail auditTrail;

    void on(@Observes @Priority(ObserverOrder.AUDIT) AccessRefused refused) {
        auditTrail.refused(AuditEvent.of(ACCESS_REFUSED, refused.door())
                .withDetail(refused.permission().name()));
    }
}
