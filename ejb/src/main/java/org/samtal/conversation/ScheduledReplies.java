package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Settings;
import org.samtal.upload.Enclosures;

/**
 * Takes replies that leave later: after the seconds in which they can be taken back, or at a time that was chosen.
 *
 * <p>Until then a reply is no message: nothing has to be undone when it is taken back, and reports count it from when it
 * left. It is stored like one, though, so no failure can take it away.
 */
@Stateless
public class ScheduledReplies {

    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final Duration FILES_OUTLIVE = Duration.ofDays(30);

    @Inject
    ScheduledReplyRepository replies;

    @Inject
    ConversationRepository conversations;

    @Inject
    Writer writer;

    @Inject
    Enclosures enclosures;

    @Inject
    ConversationAudit audit;

    @Inject
    ConversationChanges changes;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Sends the reply at this time, or soon where none is given. What could not be sent now is refused now.
     *
     * @return whether it waits; it has become a message at once where replies are not held back, which is so for chats
     */
    @Requires(CONVERSATION_REPLY)
    public boolean reply(long conversationId, ReplyDraft draft, Optional<Instant> at) {
        var conversation = conversations.lock(conversationId, visibility.current());
        var isHeldBack = conversation.channel() == ChannelKind.EMAIL
                && !settings.undoSend().isZero();
        if (at.isEmpty() && (!isHeldBack || draft.clientId().isEmpty())) {
            writer.reply(conversation, draft);
            return false;
        }
        at.ifPresent(this::requireFuture);
        return schedule(conversation, draft, at);
    }

    private boolean schedule(Conversation conversation, ReplyDraft draft, Optional<Instant> at) {
        var client = draft.clientId().orElseThrow(() -> new Rejected("clientId", "conversation.reply.client"));
        if (replies.find(conversation.id(), client).isPresent()) {
            return true;
        }
        if (writer.sentBefore(conversation, draft).isPresent()) {
            return false;
        }
        writer.prepare(conversation, draft);
        var now = clock.instant();
        var due = at.orElse(now.plus(settings.undoSend()));
        enclosures.keepUntil(draft.files(), due.plus(FILES_OUTLIVE));
        replies.add(new ScheduledReply(conversation, currentActor.agentId(), draft, due, now));
        if (at.isPresent()) {
            audit.record(AuditAction.REPLY_SCHEDULED, conversation);
        }
        conversation.announce(ReplyText.of(draft).text());
        changes.publish(conversation, conversation.isBegun() ? FeedKind.CHANGED : FeedKind.OPENED);
        return true;
    }

    /**
     * Takes a reply back before it has left. Its author has what was written, in the browser; a colleague only stops it first,
     * so that the author can go on with it.
     */
    @Requires(CONVERSATION_REPLY)
    public void takeBack(long conversationId, String clientId) {
        var conversation = conversations.lock(conversationId, visibility.current());
        var reply = replies.find(conversationId, clientId).orElseThrow(() -> new Conflict("conversation.later.gone"));
        if (reply.isHeld() || reply.agentId() == currentActor.agentId()) {
            replies.remove(reply);
        } else {
            reply.hold("conversation.later.stopped");
        }
        audit.record(AuditAction.REPLY_TAKEN_BACK, conversation);
        changes.publish(conversation, FeedKind.CHANGED);
    }

    /** The replies of a conversation that have not left. */
    @Requires(CONVERSATION_READ)
    public List<ScheduledReplyView> of(long conversationId) {
        return replies.list(conversationId, visibility.current()).stream()
                .map(this::view)
                .toList();
    }

    private ScheduledReplyView view(Object[] row) {
        var reply = (ScheduledReply) row[0];
        var isOwn = reply.agentId() == currentActor.agentId();
        return reply.view((String) row[1], isOwn ? enclosures.list(reply.fileIds()) : List.of());
    }

    private void requireFuture(Instant at) {
        var now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw new Rejected("at", "conversation.later.time");
        }
    }
}
