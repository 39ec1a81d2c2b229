package org.samtal.batch.analytics;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.access.CurrentActor;
import org.samtal.analytics.Facts;
import org.samtal.job.JobRuns;
import org.samtal.job.RunLease;
import org.samtal.kernel.Actor;

/** Says how many conversations there are to count, after making all of them due where everything is asked for. */
@Named
@Dependent
class DueCounter implements Batchlet {

    @Inject
    @BatchProperty
    long run;

    @Inject
    @BatchProperty
    int attempt;

    @Inject
    @BatchProperty
    boolean everything;

    @Inject
    Facts facts;

    @Inject
    JobRuns runs;

    @Inject
    CurrentActor currentActor;

    @Override
    public String process() {
        currentActor.runAs(Actor.SYSTEM, () -> {
            if (everything) {
                facts.recountEverything();
            }
            facts.forgetDiscarded();
            runs.count(new RunLease(run, attempt), facts.due());
        });
        return "COUNTED";
    }

    @Override
    public void stop() {
        // Two statements of the database, done in a moment.
    }
}
