package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.access.CurrentActor;
import org.samtal.audit.AuditAction;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.outbox.OutboundDraft;
import org.samtal.outbox.OutboundFile;
import org.samtal.outbox.Outbox;
import org.samtal.upload.TakenUpload;
import org.samtal.upload.Uploads;

/** Writes what agents say into a conversation, and into the outbox what customers are to get. */
@ApplicationScoped
class Writer {

    @Inject
    MessageRepository messages;

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationEvents events;

    @Inject
    ConversationAudit audit;

    @Inject
    ConversationChanges changes;

    @Inject
    ReplyHeaders headers;

    @Inject
    ReplySenders senders;

    @Inject
    Outbox outbox;

    @Inject
    Uploads uploads;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    Message reply(Conversation conversation, ReplyDraft draft) {
        var again = sentBefore(conversation, draft);
        if (again.isPresent()) {
            return again.get();
        }
        guard(conversation, draft);
        var sender = senders.of(conversation);
        var header = headers.next(conversation, Optional.of(sender.domain()));
        if (header.to().isEmpty()) {
            throw new Rejected("to", "conversation.reply.nobody");
        }
        take(conversation);
        var text = ReplyText.of(draft);
        var content = MessageContent.reply(events.actor(), text, draft.clientId(), clock.instant(), header);
        var message = add(conversation, content);
        outbox.enqueue(outgoing(sender, message, header, text, attach(message, draft)));
        audit.record(AuditAction.REPLY_WRITTEN, conversation, message);
        changes.publish(conversation, FeedKind.MESSAGE);
        return message;
    }

    Message comment(Conversation conversation, ReplyDraft draft) {
        var again = sentBefore(conversation, draft);
        if (again.isPresent()) {
            return again.get();
        }
        guard(conversation, draft);
        var text = ReplyText.of(draft);
        var message =
                add(conversation, MessageContent.comment(events.actor(), text, draft.clientId(), clock.instant()));
        attach(message, draft);
        audit.record(AuditAction.COMMENT_WRITTEN, conversation, message);
        changes.publish(conversation, FeedKind.MESSAGE);
        return message;
    }

    private Optional<Message> sentBefore(Conversation conversation, ReplyDraft draft) {
        return draft.clientId().flatMap(client -> messages.findByClientId(conversation.id(), client));
    }

    /** The send guard: what the agent had not seen may change what they want to say. Mere events do not. */
    private static void guard(Conversation conversation, ReplyDraft draft) {
        if (draft.basedOnSeq().isPresent()
                && conversation.lastMessageSeq() > draft.basedOnSeq().getAsInt()) {
            throw new Conflict(
                    "conversation.reply.conflict",
                    conversation.lastMessageSeq() - draft.basedOnSeq().getAsInt());
        }
    }

    /** Replying takes a conversation that nobody has. */
    private void take(Conversation conversation) {
        if (conversation.assigneeId().isEmpty() && currentActor.agentId() != 0) {
            conversation.assignTo(OptionalLong.of(currentActor.agentId()));
            events.add(conversation, EventKind.ASSIGNED, events.actor().name());
        }
    }

    private Message add(Conversation conversation, MessageContent content) {
        var seq = conversation.nextMessage(content.kind(), content.text(), content.receivedAt());
        var message = messages.add(new Message(conversation, seq, content));
        if (currentActor.agentId() != 0) {
            conversations.markRead(conversation.id(), currentActor.agentId(), seq);
        }
        return message;
    }

    /** The files become the message's own. */
    private List<TakenUpload> attach(Message message, ReplyDraft draft) {
        var files = uploads.take(draft.files());
        files.forEach(file -> messages.attach(message, file));
        return files;
    }

    private OutboundDraft outgoing(
            ReplySender sender, Message message, RfcHeader header, ReplyText text, List<TakenUpload> files) {
        return new OutboundDraft(
                message.inboxId(),
                message.conversationId(),
                message.id(),
                ChannelKind.EMAIL,
                sender.mailboxId(),
                sender.from(),
                sender.replyTo(),
                header.to(),
                header.cc(),
                header.subject(),
                header.messageId(),
                header.inReplyTo(),
                header.references(),
                message.sentAt(),
                text.text(),
                text.htmlForMail(),
                files.stream()
                        .map(file -> new OutboundFile(file.name(), file.contentType(), file.content()))
                        .toList());
    }
}
