package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.Post;

/** Tells everybody who follows that a conversation has changed. Always the last thing a transaction does. */
@ApplicationScoped
class ConversationChanges {

    @Inject
    ChangeRepository feed;

    @Inject
    Post post;

    void publish(Conversation conversation, FeedKind kind) {
        var number = feed.append(conversation, kind, conversation.countChange());
        post.afterCommit(
                Destinations.CONVERSATION_FEED,
                conversation.inboxId() + ":" + conversation.id() + ":" + number + ":" + kind);
    }

    /** Tells of many conversations at once: each has its number, but followers are woken once an inbox. */
    void publishTogether(List<Conversation> many) {
        var inboxes = new TreeMap<>(many.stream().collect(Collectors.groupingBy(Conversation::inboxId)));
        feed.settle();
        inboxes.forEach((inbox, conversations) -> {
            var last = feed.appendAll(inbox, conversations);
            var newest = conversations.get(conversations.size() - 1);
            post.afterCommit(
                    Destinations.CONVERSATION_FEED, inbox + ":" + newest.id() + ":" + last + ":" + FeedKind.CHANGED);
        });
    }
}
