package org.samtal.api;

import java.util.List;
import org.samtal.conversation.ConversationStatus;

/**
 * A conversation from another product.
 *
 * @param externalId its id there: brought in once, however often it is sent
 * @param contactName may be empty
 * @param assigneeEmail e-mail of the agent it is given to, empty for nobody
 * @param messages in any order; sorted by their times
 */
public record ImportedConversation(
        String externalId,
        long inboxId,
        String contactName,
        String contactEmail,
        String subject,
        ConversationStatus status,
        String assigneeEmail,
        List<ImportedMessage> messages) {

    public ImportedConversation {
        messages = List.copyOf(messages);
    }
}
