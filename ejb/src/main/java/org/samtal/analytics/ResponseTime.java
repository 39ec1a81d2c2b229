package org.samtal.analytics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.analytics.ConversationTimeline.Item;
import org.samtal.conversation.EventKind;

/**
 * Decides how long customers waited (metrics M-1 and M-4).
 *
 * <p>A turn begins with the earliest customer message that nobody has answered and ends with the earliest human reply.
 * An episode begins when a conversation is opened and whenever it is reopened. The first turn of an episode is its
 * first response (M-1), every later one a next response (M-4); so a customer who comes back after five days starts a
 * new clock. A turn that is closed without a reply stays in the list as unanswered, and nobody waits on it any more.
 */
final class ResponseTime {

    /** Version of these rules and of the counting of replies. A new one has every conversation counted anew. */
    static final int RULES = 1;

    private final ZoneId zone;
    private final List<Turn> turns = new ArrayList<>();
    private Optional<Item> asked = Optional.empty();
    private boolean closed;
    private boolean episodeHasTurn;

    private ResponseTime(ZoneId zone) {
        this.zone = zone;
    }

    /** The turns of a conversation, the last of which may still wait where it is open. */
    static List<Turn> turns(List<Item> items, boolean open, ZoneId zone) {
        var clock = new ResponseTime(zone);
        items.forEach(clock::hear);
        clock.endUnanswered(open);
        return List.copyOf(clock.turns);
    }

    private void hear(Item item) {
        if (item.is(EventKind.CLOSED)) {
            endUnanswered(false);
            closed = true;
        } else if (item.is(EventKind.REOPENED)) {
            beginEpisode();
        } else if (item.isQuestion()) {
            beginEpisode();
            asked = asked.or(() -> Optional.of(item));
        } else if (item.isHumanReply()) {
            endAnswered(item);
        }
    }

    /** A customer's message opens a closed conversation even where it stands before the event that says so. */
    private void beginEpisode() {
        if (closed) {
            closed = false;
            episodeHasTurn = false;
        }
    }

    private void endAnswered(Item reply) {
        asked.ifPresent(question -> {
            var took = Duration.between(question.at(), reply.at());
            // Imported timeline can carry clocks that disagree; nobody answers before the question.
            var atLeastNothing = took.isNegative() ? Duration.ZERO : took;
            end(question, OptionalLong.of(reply.authorId()), Optional.of(atLeastNothing), false);
        });
    }

    private void endUnanswered(boolean waiting) {
        asked.ifPresent(question -> end(question, OptionalLong.empty(), Optional.empty(), waiting));
    }

    private void end(Item question, OptionalLong agentId, Optional<Duration> took, boolean waiting) {
        var day = LocalDate.ofInstant(question.at(), zone);
        turns.add(new Turn(question.seq(), day, !episodeHasTurn, agentId, took, waiting));
        episodeHasTurn = true;
        asked = Optional.empty();
    }
}
