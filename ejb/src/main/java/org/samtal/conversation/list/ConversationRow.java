package org.samtal.conversation.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.contact.ContactCard;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.ConversationStatus;

/**
 * A conversation, as shown in a list.
 *
 * @param snippet beginning of the last message, one line
 * @param lastFromAgent whether the last word between the customer and us was ours; comments say nothing to a customer
 * @param attention whether a reply in it failed, came back or is uncertain, and nobody has decided yet what to do
 * @param seq its newest item's place
 * @param unread whether an item from a customer or colleague came after what this agent has read
 * @param mentioned whether a comment mentions this agent
 */
public record ConversationRow(
        long id,
        long inboxId,
        String subject,
        ConversationStatus status,
        ChannelKind channel,
        ContactCard contact,
        List<String> labels,
        Optional<Assignee> assignee,
        Instant lastMessageAt,
        String snippet,
        boolean lastFromAgent,
        boolean attention,
        int seq,
        boolean unread,
        boolean mentioned) {

    ConversationRow with(List<String> names) {
        return new ConversationRow(
                id,
                inboxId,
                subject,
                status,
                channel,
                contact,
                names,
                assignee,
                lastMessageAt,
                snippet,
                lastFromAgent,
                attention,
                seq,
                unread,
                mentioned);
    }
}
