package org.samtal.batch.analytics;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.access.CurrentActor;
import org.samtal.analytics.ConversationFacts;
import org.samtal.analytics.ConversationTimeline;
import org.samtal.analytics.Facts;
import org.samtal.kernel.Actor;

/** Derives the facts of a conversation from its timeline. */
@Named
@Dependent
class FactProcessor implements ItemProcessor {

    @Inject
    Facts facts;

    @Inject
    CurrentActor currentActor;

    @Override
    public ConversationFacts processItem(Object timeline) throws Exception {
        return currentActor.runAs(Actor.SYSTEM, () -> facts.derive((ConversationTimeline) timeline));
    }
}
