package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.samtal.conversation.MessageRepository.StoredId;
import org.samtal.kernel.RfcIds;

/**
 * Finds the conversation a message belongs to: our signed Message-ID, then In-Reply-To and References against
 * stored ids, then the signed plus-address, then what others have referred to in vain. A match counts only inside the same
 * inbox.
 */
@ApplicationScoped
class Threading {

    @Inject
    ThreadTokens tokens;

    @Inject
    MessageRepository messages;

    @Inject
    MissingParentRepository missingParents;

    @Inject
    ConversationRepository conversations;

    /**
     * Where a message belongs.
     *
     * @param conversation locked for the writing that follows; empty where the message opens a new one
     * @param missing ids it refers to and nobody has stored, the nearest first
     * @param shared ids that it has in common with others of its thread that refer to them in vain
     */
    record Match(Optional<Conversation> conversation, List<StoredId> missing, List<StoredId> shared) {}

    /** Where each message belongs, in the same order. */
    List<Match> find(List<Incoming> together) {
        var stored = messages.conversationsOf(
                together.stream().flatMap(one -> references(one).stream()).collect(Collectors.toSet()));
        var candidates = orReferrers(
                together, together.stream().map(one -> candidates(one, stored)).toList());
        var locked =
                conversations.lock(candidates.stream().flatMap(List::stream).collect(Collectors.toSet()));
        return IntStream.range(0, together.size())
                .mapToObj(i -> match(together.get(i), first(candidates.get(i), locked, inbox(together.get(i))), stored))
                .toList();
    }

    private Match match(Incoming one, Optional<Conversation> conversation, Map<StoredId, Long> stored) {
        var missing =
                references(one).stream().filter(id -> !stored.containsKey(id)).toList();
        return new Match(conversation, missing, shared(one));
    }

    /** Ids of conversations that the message may belong to, the best first; one is worth nothing in another inbox. */
    private List<Long> candidates(Incoming one, Map<StoredId, Long> stored) {
        var signed =
                one.message().references().stream().map(tokens::conversationOf).flatMapToLong(OptionalLong::stream);
        var known = references(one).stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .mapToLong(id -> id)
                .limit(1);
        var addressed = tokens.conversationOfAddress(one.message().recipient()).stream();
        return LongStream.concat(LongStream.concat(signed, known), addressed)
                .distinct()
                .boxed()
                .toList();
    }

    /** Where a message has no candidate: the conversation that refers to the same in vain, or to this message. */
    private List<List<Long>> orReferrers(List<Incoming> together, List<List<Long>> candidates) {
        var wanted = IntStream.range(0, together.size())
                .filter(i -> candidates.get(i).isEmpty())
                .boxed()
                .flatMap(i -> shared(together.get(i)).stream())
                .collect(Collectors.toSet());
        var referrers = missingParents.referrers(wanted);
        return IntStream.range(0, together.size())
                .mapToObj(i -> candidates.get(i).isEmpty() ? referring(together.get(i), referrers) : candidates.get(i))
                .toList();
    }

    private List<Long> referring(Incoming one, Map<StoredId, Referrer> referrers) {
        return Referrer.conversationOf(one.message(), shared(one), referrers).stream()
                .boxed()
                .toList();
    }

    private static Optional<Conversation> first(List<Long> candidates, Map<Long, Conversation> locked, long inboxId) {
        return candidates.stream()
                .map(locked::get)
                .filter(found -> found != null && found.inboxId() == inboxId)
                .findFirst();
    }

    /** What the message refers to; of an id of ours the signature alone says what it belongs to. */
    private List<StoredId> references(Incoming one) {
        return one.message().references().stream()
                .filter(id -> !tokens.looksLikeOurs(id))
                .map(id -> storedId(one, id))
                .toList();
    }

    /** What the message refers to, the nearest first, then the message itself. */
    private List<StoredId> shared(Incoming one) {
        var own = one.message().messageId();
        var itself = RfcIds.isDeclared(own) && !tokens.looksLikeOurs(own)
                ? Stream.of(storedId(one, own))
                : Stream.<StoredId>empty();
        return Stream.concat(references(one).stream(), itself).toList();
    }

    private static StoredId storedId(Incoming one, String messageId) {
        return new StoredId(inbox(one), RfcIds.hash(messageId));
    }

    private static long inbox(Incoming one) {
        return one.arrival().inboxId();
    }
}
