package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.outbox.Resends;
import org.samtal.outbox.SendAgain;

/** Replies that failed, came back, or of which nobody knows what became: a person decides what to do about each. */
@Stateless
public class TroubledReplies {

    @Inject
    ConversationRepository conversations;

    @Inject
    MessageRepository messages;

    @Inject
    MessageViews views;

    @Inject
    ConversationAudit audit;

    @Inject
    ConversationChanges changes;

    @Inject
    InboxVisibility visibility;

    @Inject
    Resends resends;

    /**
     * Sends the reply again to those who have not got it, or may not have. Once: a second click, or a colleague's at the
     * same moment, changes nothing.
     */
    @Requires(CONVERSATION_REPLY)
    public MessageView sendAgain(long conversationId, long messageId, SendAgain wish) {
        var conversation = conversations.require(conversationId, visibility.current());
        var reply = messages.find(conversationId, messageId)
                .filter(message -> message.kind() == MessageKind.REPLY)
                .orElseThrow(() -> new NotFound("conversation.message.missing"));
        if (resends.again(messageId, wish)) {
            audit.record(AuditAction.REPLY_SENT_AGAIN, conversation, reply);
            changes.publish(conversation, FeedKind.DELIVERY);
        }
        return views.of(List.of(reply)).get(0);
    }
}
