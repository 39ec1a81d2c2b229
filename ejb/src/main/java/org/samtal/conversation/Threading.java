package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.samtal.conversation.MessageRepository.StoredId;
import org.samtal.kernel.RfcIds;

/**
 * Finds the conversation a message belongs to: our signed Message-ID, then In-Reply-To and References against
 * stored ids, then the signed plus-address. A match counts only inside the same inbox.
 */
@ApplicationScoped
class Threading {

    @Inject
    ThreadTokens tokens;

    @Inject
    MessageRepository messages;

    @Inject
    ConversationRepository conversations;

    /**
     * The conversation of each message, in the same order, locked for the writing that follows; empty where a message opens
     * a new one.
     */
    List<Optional<Conversation>> find(List<Incoming> together) {
        var stored = messages.conversationsOf(storedIds(together));
        var candidates = together.stream().map(one -> candidates(one, stored)).toList();
        var locked =
                conversations.lock(candidates.stream().flatMap(List::stream).collect(Collectors.toSet()));
        return IntStream.range(0, together.size())
                .mapToObj(i -> first(
                        candidates.get(i), locked, together.get(i).arrival().inboxId()))
                .toList();
    }

    /** Ids of conversations that the message may belong to, the best first; one is worth nothing in another inbox. */
    private List<Long> candidates(Incoming one, Map<StoredId, Long> stored) {
        var signed =
                one.message().references().stream().map(tokens::conversationOf).flatMapToLong(OptionalLong::stream);
        var known = foreign(one.message())
                .map(id -> stored.get(storedId(one, id)))
                .filter(Objects::nonNull)
                .mapToLong(id -> id)
                .limit(1);
        var addressed = tokens.conversationOfAddress(one.message().recipient()).stream();
        return LongStream.concat(LongStream.concat(signed, known), addressed)
                .distinct()
                .boxed()
                .toList();
    }

    private static Optional<Conversation> first(List<Long> candidates, Map<Long, Conversation> locked, long inboxId) {
        return candidates.stream()
                .map(locked::get)
                .filter(found -> found != null && found.inboxId() == inboxId)
                .findFirst();
    }

    /** Ids that others have made; one of ours says by its signature alone what it belongs to. */
    private Stream<String> foreign(InboundMessage message) {
        return message.references().stream().filter(id -> !tokens.looksLikeOurs(id));
    }

    private Set<StoredId> storedIds(List<Incoming> together) {
        return together.stream()
                .flatMap(one -> foreign(one.message()).map(id -> storedId(one, id)))
                .collect(Collectors.toSet());
    }

    private static StoredId storedId(Incoming one, String messageId) {
        return new StoredId(one.arrival().inboxId(), RfcIds.hash(messageId));
    }
}
