package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.Post;

/** Tells everybody who follows that a conversation has changed. Always the last thing a transaction does. */
@ApplicationScoped
class ConversationChanges {

    @Inject
    FeedRepository feed;

    @Inject
    Post post;

    void publish(Conversation conversation, FeedKind kind) {
        var number = feed.append(conversation, kind, conversation.countChange());
        post.afterCommit(
                Destinations.CONVERSATION_FEED,
                conversation.inboxId() + ":" + conversation.id() + ":" + number + ":" + kind);
    }
}
