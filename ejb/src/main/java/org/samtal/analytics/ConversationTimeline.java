package org.samtal.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.EventKind;
import org.samtal.conversation.MessageKind;

/**
 * What happened in one conversation, in order: everything the metrics are derived from, and nothing that was written.
 *
 * @param inboxId the inbox it lies in now, so that a report shows a number to those who may see the conversation
 * @param open whether somebody still has to act; imported conversations are closed without an event that says so
 * @param items its messages and events by their place in the conversation
 */
public record ConversationTimeline(
        long conversationId, long inboxId, ChannelKind channel, Instant openedAt, boolean open, List<Item> items) {

    public ConversationTimeline {
        items = items.stream().sorted(Comparator.comparingInt(Item::seq)).toList();
    }

    /**
     * One message or event.
     *
     * @param authorId the agent's id where an agent wrote it
     * @param at when it was stored here; the sender's own clock is never trusted
     * @param automatic whether a machine wrote it (RFC 3834)
     */
    public record Item(
            int seq,
            MessageKind kind,
            AuthorKind author,
            long authorId,
            Instant at,
            Optional<EventKind> event,
            boolean automatic) {

        /** A customer's own message. An automatic answer of the customer's side asks nothing. */
        boolean isQuestion() {
            return kind == MessageKind.INCOMING && !automatic;
        }

        /** A public message that a person of the company wrote. Bots, automatic answers and comments are none. */
        boolean isHumanReply() {
            return kind == MessageKind.REPLY && author == AuthorKind.AGENT && !automatic;
        }

        boolean is(EventKind kindOfEvent) {
            return event.filter(kindOfEvent::equals).isPresent();
        }
    }

    /** Place of the newest item, 0 where there is none. */
    public int seq() {
        return items.isEmpty() ? 0 : items.get(items.size() - 1).seq();
    }

    /** The facts of this conversation, with days as they begin in the report's time zone. */
    public ConversationFacts facts(ZoneId zone) {
        return new ConversationFacts(
                conversationId,
                inboxId,
                channel,
                seq(),
                LocalDate.ofInstant(openedAt, zone),
                ResponseTime.turns(items, open, zone),
                Replies.perDay(items, zone));
    }
}
