package org.samtal.batch.retention;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.access.CurrentActor;
import org.samtal.conversation.feed.ConversationFeed;
import org.samtal.job.JobRuns;
import org.samtal.job.RunLease;
import org.samtal.kernel.Actor;

/** Forgets old changes some at a time, each time in a short transaction, so that no mail waits for it. */
@Named
@Dependent
class FeedPruner implements Batchlet {

    private static final int AT_A_TIME = 5_000;

    @Inject
    @BatchProperty
    long run;

    @Inject
    @BatchProperty
    int attempt;

    @Inject
    ConversationFeed feed;

    @Inject
    JobRuns runs;

    @Inject
    CurrentActor currentActor;

    private volatile boolean stopped;

    @Override
    public String process() {
        currentActor.runAs(Actor.SYSTEM, () -> {
            for (var gone = forget(); gone > 0 && !stopped; gone = forget()) {
                runs.progress(new RunLease(run, attempt), gone);
            }
        });
        return "PRUNED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private int forget() {
        return feed.forgetOld(AT_A_TIME);
    }
}
