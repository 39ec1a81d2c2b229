package org.samtal.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.api.ImportResult;
import org.samtal.api.ImportedConversation;
import org.samtal.api.ImportedMessage;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.MessageKind;
import org.samtal.web.rest.json.BodyLimit;

/** History from another product, as programs bring it in. */
final class ImportJson {

    private static final int LARGEST_BODY = 28 * 1024 * 1024;

    private ImportJson() {}

    /** Conversations to bring in. */
    @BodyLimit(LARGEST_BODY)
    record Batch(List<Conversation> conversations) {

        List<ImportedConversation> command() {
            return conversations.stream().map(Conversation::command).toList();
        }
    }

    /** A conversation that was led elsewhere. */
    record Conversation(
            String externalId,
            long inboxId,
            Contact contact,
            String subject,
            ConversationStatus status,
            Optional<String> assigneeEmail,
            List<Message> messages) {

        ImportedConversation command() {
            return new ImportedConversation(
                    externalId,
                    inboxId,
                    contact.name().orElse(""),
                    contact.email(),
                    subject,
                    status,
                    assigneeEmail.orElse(""),
                    messages.stream().map(Message::command).toList());
        }
    }

    /** The customer. */
    record Contact(Optional<String> name, String email) {}

    /** One of its messages or comments. */
    record Message(
            MessageKind kind,
            Optional<String> authorEmail,
            Instant sentAt,
            Optional<String> text,
            Optional<String> html,
            Optional<String> messageId) {

        ImportedMessage command() {
            return new ImportedMessage(
                    kind, authorEmail.orElse(""), sentAt, text.orElse(""), html.orElse(""), messageId.orElse(""));
        }
    }

    /** What became of each conversation, in the order of the request. */
    record Results(List<ImportResult> items) {}
}
