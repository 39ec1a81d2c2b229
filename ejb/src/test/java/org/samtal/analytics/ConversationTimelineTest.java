package org.samtal.analytics;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samtal.analytics.TimelineBuilder.aTimeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;

/** Metric M-6 and the facts of a conversation as a whole. */
class ConversationTimelineTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Test
    void repliesShouldBeCountedPerDayForTheAgentWhoWroteThem() {
        var facts = aTimeline()
                .customerWrites(ZERO)
                .agentReplies(2, ofMinutes(1))
                .agentReplies(1, ofMinutes(2))
                .agentReplies(2, ofMinutes(3))
                .agentReplies(2, ofHours(20))
                .build()
                .facts(ZoneOffset.UTC);

        assertEquals(
                List.of(new AgentDay(MONDAY, 1, 1), new AgentDay(MONDAY, 2, 2), new AgentDay(MONDAY.plusDays(1), 2, 1)),
                facts.replies());
    }

    @Test
    void commentsAndTheProductsRepliesShouldNotBeCountedForAnybody() {
        var facts = aTimeline()
                .customerWrites(ZERO)
                .productReplies(ofMinutes(1))
                .agentComments(1, ofMinutes(2))
                .automaticAnswerOfAgent(1, ofMinutes(3))
                .build()
                .facts(ZoneOffset.UTC);

        assertEquals(List.of(), facts.replies());
    }

    @Test
    void factsShouldNameWhereTheConversationLiesAndWhatWasCounted() {
        var facts = aTimeline()
                .customerWrites(ZERO)
                .customerWrites(ofMinutes(1))
                .build()
                .facts(ZoneOffset.UTC);

        assertEquals(11, facts.conversationId());
        assertEquals(3, facts.inboxId());
        assertEquals(ChannelKind.EMAIL, facts.channel());
        assertEquals(2, facts.seq());
        assertEquals(MONDAY, facts.openedOn());
    }

    @Test
    void conversationShouldBeOpenedOnTheDayOfTheReportsTimeZone() {
        var facts = aTimeline().build().facts(ZoneId.of("Pacific/Kiritimati"));

        assertEquals(MONDAY, facts.openedOn());
        assertEquals(0, facts.seq());
        assertEquals(
                MONDAY.minusDays(1),
                aTimeline().build().facts(ZoneOffset.ofHours(-10)).openedOn());
    }

    @Test
    void orderShouldComeFromThePlaceInTheConversationAndNotFromTheQuery() {
        var items =
                aTimeline().customerWrites(ZERO).agentReplies(1, ofMinutes(4)).items();
        var shuffled = List.of(items.get(1), items.get(0));

        var timeline = new ConversationTimeline(11, 3, ChannelKind.EMAIL, TimelineBuilder.START, true, shuffled);

        assertEquals(
                ofMinutes(4),
                timeline.facts(ZoneOffset.UTC).turns().get(0).took().orElseThrow());
    }
}
