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
        var reply = reply(conversationId, messageId);
        if (resends.again(messageId, wish)) {
            audit.record(AuditAction.REPLY_SENT_AGAIN, conversation, reply);
            changes.publish(conversation, FeedKind.DELIVERY);
        }
        return views.of(List.of(reply)).get(0);
    }

    /** Notes that nothing is to be done about the reply: it stays as it is, and nobody is asked to look at it any more. */
    @Requires(CONVERSATION_REPLY)
    public void leave(long conversationId, long messageId, int attempts) {
        var conversation = conversations.require(conversationId, visibility.current());
        var reply = reply(conversationId, messageId);
        if (resends.leave(messageId, attempts)) {
            audit.record(AuditAction.REPLY_LEFT, conversation, reply);
            changes.publish(conversation, FeedKind.DELIVERY);
        }
    }

    private Message reply(long conversationId, long messageId) {
        return messages.find(conversationId, messageId)
                .filter(message -> message.kind().isSent())
                .orElseThrow(() -> new NotFound("conversation.message.missing"));
    }
}
