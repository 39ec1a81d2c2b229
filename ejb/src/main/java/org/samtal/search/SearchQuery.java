package org.samtal.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samtal.conversation.ConversationStatus;

/**
 * What somebody looks for.
 *
 * @param words each of which has to occur somewhere
 * @param from names or addresses of whoever takes part
 * @param inbox beginning of the name of an inbox
 * @param assigned beginning of an agent's name, {@code me} or {@code nobody}
 * @param labels all of which it has to have
 * @param before when something last happened, exclusively
 * @param after when something last happened, inclusively
 * @param statuses any of which it has to be in; empty for all but spam and trash
 */
record SearchQuery(
        List<Word> words,
        List<String> from,
        Optional<String> inbox,
        Optional<String> assigned,
        List<String> labels,
        Optional<Instant> before,
        Optional<Instant> after,
        boolean hasFile,
        boolean unread,
        Set<ConversationStatus> statuses) {

    /**
     * One word, or several that have to follow each other.
     *
     * @param open whether it may be the beginning of a longer word, since it is still being typed
     */
    record Word(String text, boolean phrase, boolean open) {}

    /** Whether it asks for nothing at all. */
    boolean isEmpty() {
        return words.isEmpty()
                && from.isEmpty()
                && inbox.isEmpty()
                && assigned.isEmpty()
                && labels.isEmpty()
                && before.isEmpty()
                && after.isEmpty()
                && !hasFile
                && !unread
                && statuses.isEmpty();
    }
}
