package org.samtal.conversation.feed;

import static org.samtal.access.Permission.CONVERSATION_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samtal.access.Requires;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Slice;

/**
 * Lets a reader ask what came after the last change it has seen.
 *
 * <p>A list or thread that was cut off repairs itself with this after sleep, a lost link or a node's death.
 */
@Stateless
public class ConversationFeed {

    @Inject
    FeedRepository feed;

    @Inject
    InboxVisibility visibility;

    /** Number of the newest change of each inbox the actor may see. */
    @Requires(CONVERSATION_READ)
    public Map<Long, Long> positions() {
        return feed.positions(visibility.current());
    }

    /**
     * Changes after the given number of each inbox, inbox by inbox, each in order. Inboxes the actor may not see are
     * passed over.
     */
    @Requires(CONVERSATION_READ)
    public Slice<FeedRow> after(Map<Long, Long> numbers, int limit) {
        var visible = visibility.current();
        var rows = new ArrayList<FeedRow>();
        for (var position : new TreeMap<>(numbers).entrySet()) {
            var room = limit + 1 - rows.size();
            if (room > 0) {
                rows.addAll(feed.listAfter(visible.only(position.getKey()), position.getValue(), room));
            }
        }
        var more = rows.size() > limit;
        return new Slice<>(more ? rows.subList(0, limit) : rows, more ? Optional.of("more") : Optional.empty());
    }
}
