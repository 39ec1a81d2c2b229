package org.samtal.access;

import jakarta.persistence.Query;
import java.util.Set;
import org.samtal.kernel.OneOf;

/**
 * The rows an actor may see: those of these inboxes.
 *
 * <p>A required argument of every list, search and count, so that lists, counters, reports and notifications share one
 * predicate (S15).
 *
 * @param inboxIds the inboxes whose conversations may be seen; never empty in a query, see {@link #queryIds()}
 */
public record Visibility(Set<Long> inboxIds) {

    public Visibility {
        inboxIds = Set.copyOf(inboxIds);
    }

    public boolean allows(long inboxId) {
        return inboxIds.contains(inboxId);
    }

    /** The condition of a query that an attribute is one of the inboxes; {@link #bind} gives it their ids. */
    public String condition(String attribute) {
        return inboxes().condition(attribute);
    }

    /** Gives a query with the condition the ids of the inboxes. */
    public <Q extends Query> Q bind(Q query) {
        return inboxes().bind(query);
    }

    private OneOf inboxes() {
        return new OneOf("visible", queryIds());
    }

    /** The ids for an {@code in} clause: an id that no inbox has stands in where nothing may be seen. */
    public Set<Long> queryIds() {
        return inboxIds.isEmpty() ? Set.of(-1L) : inboxIds;
    }

    /** Whether all rows that may be seen are of the same inbox. */
    public boolean isOneInbox() {
        return queryIds().size() == 1;
    }

    /** Narrows to one inbox, or to nothing where that inbox may not be seen. */
    public Visibility only(long inboxId) {
        return new Visibility(allows(inboxId) ? Set.of(inboxId) : Set.of());
    }
}
