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
import java.util.stream.Stream;
import org.samtal.conversation.MessageRepository.StoredId;
import org.samtal.kernel.RfcIds;

/**
 * Finds the conversation a message belongs to: our signed Message-ID, then In-Reply-To and References against
 * stored ids, then a signed mark in what it quotes, then the signed plus-address, then what others have referred to in vain. A match counts only inside the same
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
        var mails = together.stream().map(this::named).toList();
        var stored = messages.conversationsOf(
                mails.stream().flatMap(mail -> mail.references().stream()).collect(Collectors.toSet()));
        var candidates = orReferrers(
                mails, mails.stream().map(mail -> candidates(mail, stored)).toList());
        var locked =
                conversations.lock(candidates.stream().flatMap(List::stream).collect(Collectors.toSet()));
        return IntStream.range(0, mails.size())
                .mapToObj(i -> match(
                        mails.get(i),
                        first(candidates.get(i), locked, mails.get(i).inbox()),
                        stored))
                .toList();
    }

    private static Match match(Named mail, Optional<Conversation> conversation, Map<StoredId, Long> stored) {
        var missing =
                mail.references().stream().filter(id -> !stored.containsKey(id)).toList();
        return new Match(conversation, missing, mail.shared());
    }

    /** Ids of conversations that the message may belong to, the best first; one is worth nothing in another inbox. */
    private List<Long> candidates(Named mail, Map<StoredId, Long> stored) {
        var message = mail.incoming().message();
        var signed = message.references().stream().map(tokens::conversationOf).flatMapToLong(OptionalLong::stream);
        var known = mail.references().stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .mapToLong(id -> id)
                .limit(1);
        var marked = message.marks().stream().map(tokens::conversationOfMark).flatMapToLong(OptionalLong::stream);
        var addressed = tokens.conversationOfAddress(message.recipient()).stream();
        return Stream.of(signed, known, marked, addressed)
                .flatMapToLong(found -> found)
                .distinct()
                .boxed()
                .toList();
    }

    /** Where a message has no candidate: the conversation that refers to the same in vain, or to this message. */
    private List<List<Long>> orReferrers(List<Named> mails, List<List<Long>> candidates) {
        var wanted = IntStream.range(0, mails.size())
                .filter(i -> candidates.get(i).isEmpty())
                .boxed()
                .flatMap(i -> mails.get(i).shared().stream())
                .collect(Collectors.toSet());
        var referrers = missingParents.referrers(wanted);
        return IntStream.range(0, mails.size())
                .mapToObj(i -> candidates.get(i).isEmpty() ? referring(mails.get(i), referrers) : candidates.get(i))
                .toList();
    }

    private static List<Long> referring(Named mail, Map<StoredId, Referrer> referrers) {
        return Referrer.conversationOf(mail.incoming().message(), mail.shared(), referrers).stream()
                .boxed()
                .toList();
    }

    private static Optional<Conversation> first(List<Long> candidates, Map<Long, Conversation> locked, long inboxId) {
        return candidates.stream()
                .map(locked::get)
                .filter(found -> found != null && found.inboxId() == inboxId)
                .findFirst();
    }

    private Named named(Incoming incoming) {
        var message = incoming.message();
        var references = foreign(incoming, message.references().stream());
        var itself = foreign(incoming, Stream.of(message.messageId()).filter(RfcIds::isDeclared));
        return new Named(
                incoming,
                references,
                Stream.concat(references.stream(), itself.stream()).toList());
    }

    /** Ids that others have made; of one of ours the signature alone says what it belongs to (S25). */
    private List<StoredId> foreign(Incoming incoming, Stream<String> ids) {
        return ids.filter(id -> !tokens.looksLikeOurs(id))
                .map(id -> new StoredId(incoming.arrival().inboxId(), RfcIds.hash(id)))
                .toList();
    }

    /**
     * A message with the ids in it that others have made.
     *
     * @param references what it refers to, the nearest first
     * @param shared the same, then the message itself
     */
    private record Named(Incoming incoming, List<StoredId> references, List<StoredId> shared) {

        long inbox() {
            return incoming.arrival().inboxId();
        }
    }
}
