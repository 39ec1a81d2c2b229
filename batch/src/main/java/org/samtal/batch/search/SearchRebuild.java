package org.samtal.batch.search;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.samtal.access.CurrentActor;
import org.samtal.job.JobRuns;
import org.samtal.job.RunLease;
import org.samtal.kernel.Actor;
import org.samtal.search.SearchIndexing;
import org.samtal.search.SearchProgress;

/**
 * Tells how far this node has come. The work itself is that of the follower, which each node has: it begins anew as soon as
 * it sees the run.
 */
@Named
@Dependent
class SearchRebuild implements Batchlet {

    @Inject
    @BatchProperty
    long run;

    @Inject
    @BatchProperty
    int attempt;

    @Inject
    SearchIndexing indexing;

    @Inject
    JobRuns runs;

    @Inject
    CurrentActor currentActor;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private long told;

    @Override
    public String process() throws InterruptedException {
        while (!isDone() && !stopped.await(1, TimeUnit.SECONDS)) {
            currentActor.runAs(Actor.SYSTEM, this::tell);
        }
        currentActor.runAs(Actor.SYSTEM, this::tell);
        return "REBUILT";
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    private boolean isDone() {
        return progress().generation() == run && progress().complete();
    }

    private SearchProgress progress() {
        return currentActor.asSystem(indexing::progress);
    }

    private void tell() {
        var now = indexing.progress();
        if (now.generation() == run) {
            var lease = new RunLease(run, attempt);
            runs.count(lease, now.total());
            runs.progress(lease, now.done() - told);
            told = now.done();
        }
    }
}
