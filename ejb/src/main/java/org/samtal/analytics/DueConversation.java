package org.samtal.analytics;

import java.time.Instant;
import java.util.List;
import org.samtal.channel.ChannelKind;

/** A conversation whose facts are out of date. */
record DueConversation(long id, long inboxId, ChannelKind channel, Instant openedAt) {

    ConversationHistory history(List<ConversationHistory.Item> items) {
        return new ConversationHistory(id, inboxId, channel, openedAt, items);
    }
}
