package org.samtal.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.access.CurrentActor;
import org.samtal.job.RunLease;
import org.samtal.job.RunState;
import org.samtal.kernel.Actor;

/** Tells the cluster when a run begins and how it ends. */
@Named
@Dependent
class RunListener implements JobListener {

    @Inject
    @BatchProperty
    long run;

    @Inject
    @BatchProperty
    int attempt;

    @Inject
    JobContext job;

    @Inject
    RunningJobs running;

    @Inject
    CurrentActor currentActor;

    @Override
    public void beforeJob() {
        currentActor.runAs(Actor.SYSTEM, () -> running.began(lease(), job.getExecutionId()));
    }

    @Override
    public void afterJob() {
        currentActor.runAs(Actor.SYSTEM, this::report);
    }

    private void report() {
        var status = job.getBatchStatus();
        if (status == BatchStatus.FAILED) {
            var error = job.getTransientUserData() instanceof String words ? words : "";
            running.ended(lease(), RunState.FAILED, error);
        } else if (status == BatchStatus.STOPPED || status == BatchStatus.STOPPING) {
            running.interrupted(lease());
        } else {
            running.ended(lease(), RunState.COMPLETED, "");
        }
    }

    private RunLease lease() {
        return new RunLease(run, attempt);
    }
}
