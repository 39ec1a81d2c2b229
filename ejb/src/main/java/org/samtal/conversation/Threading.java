package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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

    /** The conversation, locked for the writing that follows; empty when the message opens a new one. */
    Optional<Conversation> find(InboundMessage message, long inboxId) {
        var references = message.references();
        if (!references.isEmpty()) {
            for (var reference : references) {
                var signed = locked(tokens.conversationOf(reference), inboxId);
                if (signed.isPresent()) {
                    return signed;
                }
            }
            var stored = locked(messages.conversationOfAny(inboxId, foreign(references)), inboxId);
            if (stored.isPresent()) {
                return stored;
            }
        }
        return locked(tokens.conversationOfAddress(message.recipient()), inboxId);
    }

    private List<String> foreign(List<String> references) {
        return references.stream().filter(id -> !tokens.looksLikeOurs(id)).toList();
    }

    private Optional<Conversation> locked(OptionalLong id, long inboxId) {
        return id.isEmpty()
                ? Optional.empty()
                : conversations.lock(id.getAsLong()).filter(found -> found.inboxId() == inboxId);
    }
}
