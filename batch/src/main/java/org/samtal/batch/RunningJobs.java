package org.samtal.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.job.ClaimedRun;
import org.samtal.job.Job;
import org.samtal.job.JobRuns;
import org.samtal.job.RunLease;
import org.samtal.job.RunState;

/** The runs on this node: started or gone on with, kept under their leases, and stopped when a lease is lost. */
@ApplicationScoped
class RunningJobs {

    private static final Logger LOG = Logger.getLogger(RunningJobs.class.getName());

    @Inject
    JobRuns runs;

    private final Map<RunLease, Long> executions = new ConcurrentHashMap<>();

    /** Goes on at the last checkpoint where there is an execution, begins anew where there is none any more. */
    void start(Job job, ClaimedRun run) {
        var parameters = new RunParameters(run.lease(), run.everything()).toProperties();
        try {
            var execution = run.executionId().isPresent()
                    ? goOn(job, run, parameters)
                    : operator().start(job.id(), parameters);
            LOG.info(() -> job.id() + " runs as execution " + execution + ", run "
                    + run.lease().run());
        } catch (JobExecutionAlreadyCompleteException done) {
            LOG.log(Level.FINE, "The run had ended before its node was lost", done);
            runs.end(run.lease(), RunState.COMPLETED, "");
        } catch (BatchRuntimeException refused) {
            LOG.log(Level.SEVERE, job.id() + " could not be started", refused);
            runs.end(run.lease(), RunState.FAILED, refused.getMessage());
        }
    }

    void began(RunLease lease, long executionId) {
        runs.begin(lease, executionId);
        executions.put(lease, executionId);
    }

    void ended(RunLease lease, RunState state, String error) {
        executions.remove(lease);
        runs.end(lease, state, error);
    }

    /** The run stays as it is, for this node after its restart or for another one. */
    void interrupted(RunLease lease) {
        executions.remove(lease);
    }

    void keepLeases() {
        executions.forEach((lease, execution) -> {
            if (!runs.renew(lease)) {
                stop(execution);
            }
        });
    }

    private long goOn(Job job, ClaimedRun run, Properties parameters) {
        var before = run.executionId().getAsLong();
        try {
            return operator().restart(before, parameters);
        } catch (NoSuchJobExecutionException | JobExecutionNotMostRecentException | JobRestartException lost) {
            LOG.log(Level.WARNING, "Execution " + before + " cannot go on, so " + job.id() + " begins anew", lost);
            return operator().start(job.id(), parameters);
        }
    }

    private static void stop(long execution) {
        try {
            operator().stop(execution);
        } catch (NoSuchJobExecutionException | JobExecutionNotRunningException ended) {
            LOG.log(Level.FINE, "The execution had ended by itself", ended);
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
