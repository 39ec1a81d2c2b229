package org.samtal.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.channel.Recipient;
import org.samtal.contact.ContactCard;

/**
 * A conversation that was led elsewhere and is to be read here, with its own times.
 *
 * @param messages oldest first, at least one
 */
public record RestoredConversation(
        long inboxId,
        ContactCard contact,
        String subject,
        ConversationStatus status,
        OptionalLong assigneeId,
        List<RestoredMessage> messages) {

    /**
     * One of its messages or comments.
     *
     * @param text plain text, empty where there is only HTML
     * @param html as it was written; cleaned before it is stored
     * @param messageId RFC 5322 Message-ID with angle brackets, empty where there is none
     */
    public record RestoredMessage(
            MessageKind kind,
            Author author,
            List<Recipient> to,
            Instant sentAt,
            String text,
            Optional<String> html,
            String messageId) {}
}
