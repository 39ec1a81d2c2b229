package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.outbox.DeliveryReport;
import org.samtal.outbox.DeliveryReports;

/**
 * Hangs a report of another mail server on the reply it is about, as its delivery state.
 *
 * <p>It opens and reopens nothing, nobody joins by it, and nobody answers it. Only a Message-ID with our signature, of a
 * reply in the same inbox, says what it is about (S25, S33); every other report is a mail like any other.
 */
@ApplicationScoped
class TakesReports {

    @Inject
    ThreadTokens tokens;

    @Inject
    MessageRepository messages;

    @Inject
    ConversationRepository conversations;

    @Inject
    DeliveryReports reports;

    /** The reply the message is a report about; empty where it is none, or about nothing of ours. */
    Optional<Message> about(Incoming incoming) {
        return incoming.message().report().map(DeliveryReport::messageIds).orElse(List.of()).stream()
                .flatMap(id -> reply(id, incoming.arrival().inboxId()).stream())
                .findFirst();
    }

    /** Notes these reports, each with the reply it is about; gives what has changed by them. */
    List<Change> take(Map<Incoming, Message> replies) {
        var changed = new TreeMap<Long, Change>();
        replies.forEach((incoming, reply) -> {
            var arrival = incoming.arrival();
            reports.add(
                    reply.id(), incoming.message().report().orElseThrow(), arrival.rawSha256(), arrival.receivedAt());
            conversations
                    .find(reply.conversationId())
                    .ifPresent(conversation -> changed.computeIfAbsent(
                            conversation.id(), unseen -> Change.of(conversation, FeedKind.DELIVERY)));
        });
        return List.copyOf(changed.values());
    }

    private Optional<Message> reply(String messageId, long inboxId) {
        var conversation = tokens.conversationOf(messageId);
        return conversation.isPresent()
                ? messages.findReply(conversation.getAsLong(), inboxId, messageId)
                : Optional.empty();
    }
}
