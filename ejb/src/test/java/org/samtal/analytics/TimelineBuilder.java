package org.samtal.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samtal.analytics.ConversationTimeline.Item;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.EventKind;
import org.samtal.conversation.MessageKind;

/** Writes the timeline of a conversation as a story: who did what, how long after the beginning. */
final class TimelineBuilder {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Item> items = new ArrayList<>();

    static TimelineBuilder aTimeline() {
        return new TimelineBuilder();
    }

    TimelineBuilder customerWrites(Duration after) {
        return add(MessageKind.INCOMING, AuthorKind.CONTACT, 7, after, Optional.empty(), false);
    }

    TimelineBuilder customersMachineAnswers(Duration after) {
        return add(MessageKind.INCOMING, AuthorKind.CONTACT, 7, after, Optional.empty(), true);
    }

    TimelineBuilder agentReplies(long agentId, Duration after) {
        return add(MessageKind.REPLY, AuthorKind.AGENT, agentId, after, Optional.empty(), false);
    }

    TimelineBuilder productReplies(Duration after) {
        return add(MessageKind.REPLY, AuthorKind.SYSTEM, 0, after, Optional.empty(), false);
    }

    TimelineBuilder automaticAnswerOfAgent(long agentId, Duration after) {
        return add(MessageKind.REPLY, AuthorKind.AGENT, agentId, after, Optional.empty(), true);
    }

    TimelineBuilder agentComments(long agentId, Duration after) {
        return add(MessageKind.COMMENT, AuthorKind.AGENT, agentId, after, Optional.empty(), false);
    }

    TimelineBuilder happens(EventKind event, Duration after) {
        return add(MessageKind.EVENT, AuthorKind.SYSTEM, 0, after, Optional.of(event), false);
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    ConversationTimeline build() {
        return new ConversationTimeline(11, 3, ChannelKind.EMAIL, START, true, items);
    }

    private TimelineBuilder add(
            MessageKind kind,
            AuthorKind author,
            long id,
            Duration after,
            Optional<EventKind> event,
            boolean automatic) {
        items.add(new Item(items.size() + 1, kind, author, id, START.plus(after), event, automatic));
        return this;
    }
}
