package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
        publish(List.of(Change.of(conversation, kind)));
    }

    /** Tells of several things that changed in one transaction, in their order within each inbox. */
    void publish(List<Change> changed) {
        byInbox(changed).forEach((inbox, changes) -> {
            var number = feed.append(inbox, changes) - changes.size();
            for (var change : changes) {
                post(change, ++number);
            }
        });
    }

    /** Tells of many conversations at once: each has its number, but followers are woken once an inbox. */
    void publishQuietly(List<Conversation> many) {
        var changed = many.stream()
                .map(conversation -> Change.of(conversation, FeedKind.CHANGED))
                .toList();
        feed.settle();
        byInbox(changed)
                .forEach((inbox, changes) -> post(changes.get(changes.size() - 1), feed.append(inbox, changes)));
    }

    /** In one order for all, since the row of each inbox is locked from here to the commit. */
    private static Map<Long, List<Change>> byInbox(List<Change> changed) {
        return new TreeMap<>(changed.stream()
                .collect(Collectors.groupingBy(change -> change.conversation().inboxId())));
    }

    private void post(Change change, long number) {
        var conversation = change.conversation();
        post.afterCommit(
                Destinations.CONVERSATION_FEED,
                conversation.inboxId() + ":" + conversation.id() + ":" + number + ":" + change.kind());
    }
}
