package org.samtal.batch.analytics;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.analytics.ConversationFacts;
import org.samtal.analytics.Facts;
import org.samtal.job.JobRuns;
import org.samtal.job.RunLease;
import org.samtal.kernel.Actor;

/** Stores the facts of a chunk and notes the progress in the same transaction, which a lost lease undoes. */
@Named
@Dependent
class FactWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    long run;

    @Inject
    @BatchProperty
    int attempt;

    @Inject
    Facts facts;

    @Inject
    JobRuns runs;

    @Inject
    CurrentActor currentActor;

    @Override
    public void writeItems(List<Object> items) {
        var derived = items.stream().map(ConversationFacts.class::cast).toList();
        currentActor.runAs(Actor.SYSTEM, () -> {
            facts.store(derived);
            runs.progress(new RunLease(run, attempt), derived.size());
        });
    }
}
