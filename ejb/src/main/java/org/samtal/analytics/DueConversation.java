package org.samtal.analytics;

import java.time.Instant;
import java.util.List;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.ConversationStatus;

/** A conversation whose facts are out of date. */
record DueConversation(long id, long inboxId, ChannelKind channel, Instant openedAt, ConversationStatus status) {

    ConversationTimeline timeline(List<ConversationTimeline.Item> items) {
        return new ConversationTimeline(id, inboxId, channel, openedAt, status.isPending(), items);
    }
}
