package org.samtal.conversation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.samtal.conversation.MessageRepository.StoredId;

/**
 * Ids to which messages that are stored together refer, and which nobody has stored: those who name them as well join.
 *
 * <p>Of each message only so many are kept, the nearest and the beginning of the thread. Somebody unverified adds none, so
 * that nobody from outside decides what a conversation draws (S26).
 */
final class MissingParents {

    static final int MOST = 10;

    private final Map<StoredId, Referrer> referrers = new HashMap<>();
    private final Map<StoredId, Long> messages = new HashMap<>();

    /** The conversation of a message stored a moment ago that refers to one of these ids. */
    OptionalLong conversationOf(InboundMessage message, List<StoredId> ids) {
        return Referrer.conversationOf(message, ids, referrers);
    }

    /** Notes what a message refers to and nobody has stored. */
    void add(Message message, List<StoredId> missing) {
        var recipients =
                Stream.concat(message.to().stream(), message.cc().stream()).toList();
        var referrer = new Referrer(message.conversationId(), message.author().address(), recipients);
        for (var id : bounded(missing)) {
            referrers.putIfAbsent(id, referrer);
            messages.putIfAbsent(id, message.id());
        }
    }

    /** Each id with the message that refers to it. */
    Map<StoredId, Long> messages() {
        return Map.copyOf(messages);
    }

    private static Set<StoredId> bounded(List<StoredId> missing) {
        var kept = new LinkedHashSet<>(missing.subList(0, Math.min(missing.size(), MOST - 1)));
        if (!missing.isEmpty()) {
            kept.add(missing.get(missing.size() - 1));
        }
        return kept;
    }
}
