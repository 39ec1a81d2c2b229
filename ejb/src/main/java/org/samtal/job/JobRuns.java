package org.samtal.job;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.Settings;

/**
 * Hands each run to one node under a lease and takes its reports.
 *
 * <p>A node that lost its lease, because it died or slept too long, is refused: what it wrote in the same transaction is
 * undone, and the node that took over is not disturbed.
 */
@Stateless
public class JobRuns {

    @Inject
    JobRepository jobs;

    @Inject
    Settings settings;

    /** Gives the caller the run that waits or that was left by a lost node. */
    @Requires(SYSTEM)
    public Optional<ClaimedRun> claim(Job job) {
        jobs.lock(job);
        return jobs.claim(job, settings.nodeName()).map(JobRun::claimed);
    }

    /** Notes which execution does the work, so that another node can go on with it. */
    @Requires(SYSTEM)
    public void begin(RunLease lease, long executionId) {
        refuseUnless(jobs.begin(lease, executionId));
    }

    /** Notes how many items there are to do. */
    @Requires(SYSTEM)
    public void count(RunLease lease, long total) {
        refuseUnless(jobs.count(lease, total));
    }

    /** Notes that this many more items are done, in the transaction that did them. */
    @Requires(SYSTEM)
    public void progress(RunLease lease, long items) {
        refuseUnless(jobs.progress(lease, items));
    }

    /** Ends the run; nothing happens where another node has it by now. */
    @Requires(SYSTEM)
    public void end(RunLease lease, RunState state, String error) {
        jobs.end(lease, state, error);
    }

    /** Keeps the lease; false when it is lost, so the work must stop. */
    @Requires(SYSTEM)
    public boolean renew(RunLease lease) {
        return jobs.renew(lease);
    }

    /** Ends the leases this node held before it was restarted. */
    @Requires(SYSTEM)
    public void releaseLeases() {
        jobs.releaseLeases(settings.nodeName());
    }

    private static void refuseUnless(boolean held) {
        if (!held) {
            throw new Conflict("system.jobs.lease");
        }
    }
}
