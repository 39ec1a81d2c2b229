package org.samtal.analytics;

import java.time.Instant;
import java.util.Optional;
import org.samtal.analytics.ConversationTimeline.Item;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.EventKind;
import org.samtal.conversation.MessageKind;

/** One item of a conversation as the database gives it: the event is null for messages. */
record ItemRow(
        long conversationId,
        int seq,
        MessageKind kind,
        AuthorKind author,
        long authorId,
        Instant at,
        EventKind event,
        boolean automatic) {

    Item item() {
        return new Item(seq, kind, author, authorId, at, Optional.ofNullable(event), automatic);
    }
}
