package org.samtal.conversation.feed;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.samtal.access.Requires;
import org.samtal.access.Visibility;
import org.samtal.inbox.InboxVisibility;

/**
 * Lets a reader ask what came after the last change it has seen.
 *
 * <p>A list or thread that was cut off repairs itself with this after sleep, a lost link or a node's death.
 */
@Stateless
public class ConversationFeed {

    /** Nobody who was away for longer wants to be told change by change. */
    private static final Duration KEPT = Duration.ofDays(7);

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
    public FeedStretch after(Map<Long, Long> numbers, int limit) {
        var visible = visibility.current();
        var rows = new ArrayList<FeedRow>();
        for (var position : new TreeMap<>(numbers).entrySet()) {
            var room = limit + 1 - rows.size();
            if (room > 0) {
                rows.addAll(feed.listAfter(visible.only(position.getKey()), position.getValue(), room));
            }
        }
        var more = rows.size() > limit;
        return new FeedStretch(more ? rows.subList(0, limit) : rows, more, reachesBack(numbers, visible));
    }

    /**
     * Forgets changes that are older than a week, from the oldest on and this many at most; how many are gone. Asked
     * again until none are, so that no transaction is long.
     */
    @Requires(SYSTEM)
    public int forgetOld(int most) {
        for (var inbox : visibility.current().inboxIds()) {
            var gone = feed.forget(inbox, KEPT, most);
            if (gone > 0) {
                return gone;
            }
        }
        return 0;
    }

    /** Asked after the rows were read, so that what is forgotten meanwhile is noticed. */
    private boolean reachesBack(Map<Long, Long> numbers, Visibility visible) {
        return feed.forgotten(visible).entrySet().stream()
                .allMatch(end -> numbers.getOrDefault(end.getKey(), Long.MAX_VALUE) >= end.getValue());
    }
}
