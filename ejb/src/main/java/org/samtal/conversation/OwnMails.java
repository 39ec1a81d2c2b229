package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samtal.kernel.OwnMailIds;

/**
 * Knows a reply of ours that came back: through a blind copy to ourselves, a list we are on, or a forwarding.
 *
 * <p>It stands in its conversation already. Taken as a message from outside, it would stand there twice, and under the name
 * of somebody who joined.
 */
@ApplicationScoped
class OwnMails {

    @Inject
    ThreadTokens tokens;

    @Inject
    OwnMailIds ids;

    @Inject
    MessageRepository messages;

    @Inject
    ReplySenders senders;

    /** Whether the mail bears our signed Message-ID and our address, and its inbox has sent it; or the product itself has. */
    boolean isOne(Incoming incoming) {
        var message = incoming.message();
        if (ids.isOne(message.messageId())) {
            return true;
        }
        var conversation = tokens.conversationOf(message.messageId());
        return conversation.isPresent()
                && senders.ours().test(message.sender().value())
                && messages.findReply(
                                conversation.getAsLong(), incoming.arrival().inboxId(), message.messageId())
                        .isPresent();
    }
}
