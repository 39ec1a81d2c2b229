package org.samtal.analytics;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.kernel.Settings;

/**
 * Derives facts from conversations and stores them.
 *
 * <p>A conversation's facts are derived from its whole timeline and replaced together. So counting it again, after a
 * crash or on purpose, changes no number.
 */
@Stateless
public class Facts {

    @Inject
    FactRepository facts;

    @Inject
    Settings settings;

    /** What was counted of conversations that have become spam or trash counts no more. */
    @Requires(SYSTEM)
    public void forgetDiscarded() {
        facts.forgetDiscarded();
    }

    /** How many conversations have changed since they were counted. */
    @Requires(SYSTEM)
    public long due() {
        return facts.dueConversations(basis());
    }

    /** The conversations to count, by id, behind this one. */
    @Requires(SYSTEM)
    public List<ConversationTimeline> due(long after, int limit) {
        return facts.due(basis(), after, limit);
    }

    /** What is to be counted in this conversation. */
    @Requires(SYSTEM)
    public ConversationFacts derive(ConversationTimeline timeline) {
        return timeline.facts(settings.reportZone());
    }

    @Requires(SYSTEM)
    public void store(List<ConversationFacts> derived) {
        facts.replace(derived, basis());
    }

    /** Makes every conversation due, as after a change nobody can see in its timeline. */
    @Requires(SYSTEM)
    public void recountEverything() {
        facts.makeAllDue();
    }

    /** A change of the rules or of the time zone makes every conversation due by itself. */
    private String basis() {
        return ResponseTime.RULES + " " + settings.reportZone().getId();
    }
}
