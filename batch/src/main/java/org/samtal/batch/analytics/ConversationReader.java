package org.samtal.batch.analytics;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;
import org.samtal.access.CurrentActor;
import org.samtal.analytics.ConversationTimeline;
import org.samtal.analytics.Facts;
import org.samtal.kernel.Actor;

/**
 * Reads the conversations that are to be counted, by id, one page at a time.
 *
 * <p>The checkpoint is the last id before the chunk that is about to be committed, not the last one in it: the job
 * repository is written before the facts are committed, so a crash between the two must not lead past a chunk. What was
 * committed after all is no longer due and not read again.
 */
@Named
@Dependent
class ConversationReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    int page;

    @Inject
    Facts facts;

    @Inject
    CurrentActor currentActor;

    private final Queue<ConversationTimeline> timelines = new ArrayDeque<>();
    private long last;
    private long committed;

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? 0 : (Long) checkpoint;
        committed = last;
    }

    @Override
    public ConversationTimeline readItem() throws Exception {
        if (timelines.isEmpty()) {
            timelines.addAll(currentActor.runAs(Actor.SYSTEM, () -> facts.due(last, page)));
        }
        var timeline = timelines.poll();
        if (timeline != null) {
            last = timeline.conversationId();
        }
        return timeline;
    }

    @Override
    public Serializable checkpointInfo() {
        var checkpoint = committed;
        committed = last;
        return checkpoint;
    }
}
