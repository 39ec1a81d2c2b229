package org.samtal.job;

import static org.samtal.access.Permission.REPORT_READ;
import static org.samtal.access.Permission.SYSTEM;
import static org.samtal.access.Permission.SYSTEM_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.DomainException.Conflict;

/** Asks for runs of the product's jobs and tells how they went. */
@Stateless
public class Jobs {

    @Inject
    JobRepository jobs;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Clock clock;

    @Inject
    Event<RunRequested> requests;

    /**
     * Asks for a run; a node takes it as soon as this is committed.
     *
     * @param everything whether to do all work anew, and not only what has changed
     */
    @Requires(SYSTEM_MANAGE)
    public void start(Job job, boolean everything) {
        jobs.lock(job);
        if (jobs.hasActiveRun(job)) {
            throw new Conflict("system.jobs.running");
        }
        request(job, false, everything);
        auditTrail.record(AuditEvent.of(AuditAction.JOB_STARTED, "job:" + job.name()));
    }

    /** The newest runs, newest first. */
    @Requires(SYSTEM_MANAGE)
    public List<RunRow> newest(Job job, int limit) {
        return jobs.newest(job, limit).stream().map(JobRun::row).toList();
    }

    /** When the job last did all it had to. */
    @Requires(REPORT_READ)
    public Optional<Instant> lastCompleted(Job job) {
        return jobs.lastCompleted(job);
    }

    /** Asks for the run of a time in the schedule, once in the whole cluster. */
    @Requires(SYSTEM)
    public void schedule(Job job, Instant due) {
        if (jobs.lock(job).takeDue(due) && !jobs.hasActiveRun(job)) {
            request(job, true, false);
        }
    }

    private void request(Job job, boolean scheduled, boolean everything) {
        jobs.add(new JobRun(job, scheduled, everything, clock.instant()));
        requests.fire(new RunRequested(job));
    }
}
