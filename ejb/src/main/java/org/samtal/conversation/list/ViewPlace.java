package org.samtal.conversation.list;

import java.util.Optional;
import org.samtal.conversation.list.ConversationFilter.Condition;

/**
 * What a view of the list shows.
 *
 * @param view name of the view of the navigation that it narrows
 * @param label empty for all
 */
public record ViewPlace(
        String view, Optional<Long> inboxId, Optional<Long> ownerId, String label, Condition condition) {

    /** Whether the list shows fewer than the view of the navigation does. */
    public boolean isNarrowed() {
        return ownerId.isPresent() || !label.isEmpty() || condition != Condition.ANY;
    }
}
