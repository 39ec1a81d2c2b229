package org.samtal.analytics;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samtal.analytics.TimelineBuilder.aTimeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.samtal.conversation.EventKind;

/** Metrics M-1 and M-4: from the customer's question to the human answer, per episode and per turn. */
class ResponseTimeTest {

    private static final long ELIN = 1;
    private static final long MARCUS = 2;

    @Test
    void firstResponseShouldRunFromTheFirstCustomerMessageToTheFirstHumanReply() {
        var turn = onlyTurn(aTimeline().customerWrites(ofMinutes(1)).agentReplies(ELIN, ofMinutes(6)));

        assertTrue(turn.first());
        assertEquals(Optional.of(ofMinutes(5)), turn.took());
        assertEquals(OptionalLong.of(ELIN), turn.agentId());
        assertFalse(turn.waiting());
    }

    @Test
    void secondMessageOfAnImpatientCustomerShouldNotRestartTheClock() {
        var turn = onlyTurn(
                aTimeline().customerWrites(ZERO).customerWrites(ofMinutes(9)).agentReplies(ELIN, ofMinutes(10)));

        assertEquals(Optional.of(ofMinutes(10)), turn.took());
        assertEquals(1, turn.seq());
    }

    @Test
    void repliesOfTheProductShouldNotCountAsAnAnswer() {
        var turn = onlyTurn(
                aTimeline().customerWrites(ZERO).productReplies(ofMinutes(1)).agentReplies(ELIN, ofMinutes(30)));

        assertEquals(Optional.of(ofMinutes(30)), turn.took());
    }

    @Test
    void automaticAnswerOfAnAgentShouldNotCountAsAnAnswer() {
        var turn = onlyTurn(aTimeline().customerWrites(ZERO).automaticAnswerOfAgent(ELIN, ofMinutes(1)));

        assertTrue(turn.waiting());
    }

    @Test
    void commentsShouldNotCountAsAnAnswer() {
        var turn = onlyTurn(aTimeline().customerWrites(ZERO).agentComments(ELIN, ofMinutes(1)));

        assertEquals(Optional.empty(), turn.took());
    }

    @Test
    void answerShouldBeCreditedToWhoRepliedWhoeverItWasAssignedTo() {
        var turn = onlyTurn(aTimeline()
                .customerWrites(ZERO)
                .happens(EventKind.ASSIGNED, ofMinutes(1))
                .agentReplies(MARCUS, ofMinutes(2)));

        assertEquals(OptionalLong.of(MARCUS), turn.agentId());
    }

    @Test
    void laterTurnsShouldBeNextResponses() {
        var turns = turns(aTimeline()
                .customerWrites(ZERO)
                .agentReplies(ELIN, ofMinutes(5))
                .customerWrites(ofMinutes(60))
                .agentReplies(MARCUS, ofMinutes(62)));

        assertEquals(List.of(true, false), turns.stream().map(Turn::first).toList());
        assertEquals(Optional.of(ofMinutes(2)), turns.get(1).took());
        assertEquals(3, turns.get(1).seq());
    }

    @Test
    void replyThatNobodyAskedForShouldMakeNoTurn() {
        var turns = turns(aTimeline()
                .customerWrites(ZERO)
                .agentReplies(ELIN, ofMinutes(5))
                .agentReplies(ELIN, ofMinutes(7)));

        assertEquals(1, turns.size());
    }

    @Test
    void conversationThatAnAgentBeganShouldBeMeasuredFromTheCustomersFirstMessage() {
        var turn = onlyTurn(
                aTimeline().agentReplies(ELIN, ZERO).customerWrites(ofHours(3)).agentReplies(ELIN, ofHours(4)));

        assertTrue(turn.first());
        assertEquals(Optional.of(ofHours(1)), turn.took());
    }

    @Test
    void reopenedConversationShouldStartANewEpisode() {
        var turns = turns(aTimeline()
                .customerWrites(ZERO)
                .agentReplies(ELIN, ofMinutes(5))
                .happens(EventKind.CLOSED, ofMinutes(6))
                .happens(EventKind.REOPENED, ofDays(5))
                .customerWrites(ofDays(5))
                .agentReplies(ELIN, ofDays(5).plusMinutes(10)));

        assertEquals(List.of(true, true), turns.stream().map(Turn::first).toList());
        assertEquals(Optional.of(ofMinutes(10)), turns.get(1).took());
    }

    @Test
    void messageThatReopensShouldStartTheEpisodeAlsoWhenItStandsBeforeTheEvent() {
        var turns = turns(aTimeline()
                .customerWrites(ZERO)
                .agentReplies(ELIN, ofMinutes(5))
                .happens(EventKind.CLOSED, ofMinutes(6))
                .customerWrites(ofDays(5))
                .happens(EventKind.REOPENED, ofDays(5))
                .agentReplies(ELIN, ofDays(5).plusMinutes(10)));

        assertEquals(2, turns.size());
        assertTrue(turns.get(1).first());
        assertEquals(Optional.of(ofMinutes(10)), turns.get(1).took());
    }

    @Test
    void questionThatWasClosedWithoutAReplyShouldStayUnansweredAndNotWait() {
        var turns = turns(aTimeline()
                .customerWrites(ZERO)
                .happens(EventKind.CLOSED, ofMinutes(6))
                .customerWrites(ofDays(5))
                .agentReplies(ELIN, ofDays(5).plusMinutes(10)));

        assertEquals(Optional.empty(), turns.get(0).took());
        assertFalse(turns.get(0).waiting());
        assertEquals(Optional.of(ofMinutes(10)), turns.get(1).took());
        assertTrue(turns.get(1).first());
    }

    @Test
    void questionOfAnOpenConversationShouldWait() {
        var turns = turns(aTimeline()
                .customerWrites(ZERO)
                .agentReplies(ELIN, ofMinutes(5))
                .customerWrites(ofMinutes(60)));

        assertTrue(turns.get(1).waiting());
        assertFalse(turns.get(1).first());
        assertEquals(OptionalLong.empty(), turns.get(1).agentId());
    }

    @Test
    void questionOfAConversationThatWasImportedAsClosedShouldNotWait() {
        var turns = ResponseTime.turns(aTimeline().customerWrites(ZERO).items(), false, ZoneOffset.UTC);

        assertFalse(turns.get(0).waiting());
        assertEquals(Optional.empty(), turns.get(0).took());
    }

    @Test
    void automaticAnswerOfTheCustomersSideShouldNotWaitForAReply() {
        var turns = turns(aTimeline()
                .customerWrites(ZERO)
                .agentReplies(ELIN, ofMinutes(5))
                .customersMachineAnswers(ofMinutes(6)));

        assertEquals(1, turns.size());
    }

    @Test
    void clocksThatDisagreeShouldNeverGiveANegativeTime() {
        var turn = onlyTurn(aTimeline().customerWrites(ofMinutes(5)).agentReplies(ELIN, ofMinutes(3)));

        assertEquals(Optional.of(Duration.ZERO), turn.took());
    }

    @Test
    void turnShouldBelongToTheDayTheCustomerWroteInTheReportsTimeZone() {
        var lateEvening =
                aTimeline().customerWrites(ofHours(14).plusMinutes(30)).items();

        assertEquals(
                LocalDate.parse("2026-03-02"),
                ResponseTime.turns(lateEvening, true, ZoneOffset.UTC).get(0).day());
        assertEquals(
                LocalDate.parse("2026-03-03"),
                ResponseTime.turns(lateEvening, true, ZoneId.of("Europe/Stockholm"))
                        .get(0)
                        .day());
    }

    @Test
    void conversationWithoutMessagesShouldHaveNoTurn() {
        assertEquals(List.of(), turns(aTimeline()));
    }

    private static List<Turn> turns(TimelineBuilder timeline) {
        return ResponseTime.turns(timeline.items(), true, ZoneOffset.UTC);
    }

    private static Turn onlyTurn(TimelineBuilder timeline) {
        var turns = turns(timeline);
        assertEquals(1, turns.size(), () -> "one turn in " + turns);
        return turns.get(0);
    }
}
