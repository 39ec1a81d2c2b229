package org.samtal.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.samtal.audit.AuditSeals;
import org.samtal.audit.AuditVerdict;

/** Whether the audit trail is as it was written. */
@ApplicationScoped
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    AuditSeals seals;

    @GET
    @Path("check")
    public Verdict check() {
        return Verdict.of(seals.check());
    }

    /** What a look at the whole trail found. */
    record Verdict(
            boolean intact,
            long sealed,
            long waiting,
            Optional<Instant> oldestWaiting,
            Optional<Long> brokenAt,
            long strangers,
            String lastSeal) {

        static Verdict of(AuditVerdict verdict) {
            return new Verdict(
                    verdict.intact(),
                    verdict.sealed(),
                    verdict.waiting(),
                    verdict.oldestWaiting(),
                    verdict.brokenAt(),
                    verdict.strangers(),
                    verdict.lastSeal());
        }
    }
}
