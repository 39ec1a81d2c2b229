package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.samtal.access.CurrentActor;
import org.samtal.audit.AuditAction;
import org.samtal.channel.Recipient;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.outbox.OutboundFile;
import org.samtal.outbox.Outbox;
import org.samtal.upload.Enclosures;
import org.samtal.upload.TakenUpload;
import org.samtal.upload.UploadView;

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
    Signatures signatures;

    @Inject
    Quoting quoting;

    @Inject
    ThreadTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    Enclosures enclosures;

    @Inject
    Mentions mentions;

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
        if (draft.forward()) {
            return forward(conversation, draft, sender);
        }
        var due = headers.next(conversation, Optional.of(sender.domain()));
        var header = draft.addressees().map(chosen -> addressed(due, chosen)).orElse(due);
        requireSomebody(header);
        var kind = conversation.isBegun() ? FeedKind.MESSAGE : FeedKind.OPENED;
        var message = send(conversation, draft, sender, header);
        draft.addressees().ifPresent(chosen -> join(conversation, chosen));
        changes.publish(conversation, kind);
        return message;
    }

    /** To somebody who is not the customer: what they answer comes back here, as from somebody nobody has confirmed (S26). */
    private Message forward(Conversation conversation, ReplyDraft draft, ReplySender sender) {
        var chosen = draft.addressees().orElseThrow();
        refuseOurs(chosen);
        var message = send(conversation, draft, sender, headers.forwarded(conversation, chosen, sender.domain()));
        changes.publish(conversation, FeedKind.MESSAGE);
        return message;
    }

    /** Refuses what could not be sent now, so that nobody learns it only when it should leave. */
    void prepare(Conversation conversation, ReplyDraft draft) {
        guard(conversation, draft);
        var quoted = quoting.messages(conversation, draft.quoted());
        if (draft.forward()) {
            refuseOurs(draft.addressees().orElseThrow());
            var own = enclosures.list(draft.files()).stream().mapToLong(UploadView::size);
            var others =
                    filesOf(quoted).stream().mapToLong(file -> file.content().size());
            enclosures.requireSize(LongStream.concat(own, others).sum());
            return;
        }
        var due = headers.next(conversation, Optional.empty());
        requireSomebody(draft.addressees().map(chosen -> addressed(due, chosen)).orElse(due));
        take(conversation);
    }

    private static void requireSomebody(RfcHeader header) {
        if (header.to().isEmpty()) {
            throw new Rejected("to", "conversation.reply.nobody");
        }
    }

    private Message send(Conversation conversation, ReplyDraft draft, ReplySender sender, RfcHeader header) {
        var quoted = quoting.messages(conversation, draft.quoted());
        var quote = Quote.of(quoted);
        var text = ReplyText.of(draft);
        var message =
                add(conversation, content(conversation, draft, text, header).quoting(quote));
        var files = attach(message, draft, draft.forward() ? quoted : List.of());
        var mail = new MailText(text, signatures.of(conversation), quote, tokens.bodyMark(conversation.id()));
        outbox.enqueue(sender.mail(message, header, mail, files));
        audit.record(
                draft.forward() ? AuditAction.MESSAGES_FORWARDED : AuditAction.REPLY_WRITTEN, conversation, message);
        return message;
    }

    private MessageContent content(Conversation conversation, ReplyDraft draft, ReplyText text, RfcHeader header) {
        var now = clock.instant();
        if (draft.forward()) {
            return MessageContent.forward(events.actor(), text, draft.clientId(), now, header);
        }
        take(conversation);
        return MessageContent.reply(events.actor(), text, draft.clientId(), now, header);
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
        attach(message, draft, List.of());
        mentions.note(conversation, message);
        audit.record(AuditAction.COMMENT_WRITTEN, conversation, message);
        changes.publish(conversation, FeedKind.MESSAGE);
        return message;
    }

    Optional<Message> sentBefore(Conversation conversation, ReplyDraft draft) {
        return draft.clientId().flatMap(client -> messages.findByClientId(conversation.id(), client));
    }

    /**
     * The send guard: what the agent had not seen may change what they want to say. Mere events do not, nor does what the
     * agent wrote: a reply that was held back may arrive while the next one is being written.
     */
    private void guard(Conversation conversation, ReplyDraft draft) {
        var seen = draft.basedOnSeq().orElse(Integer.MAX_VALUE);
        if (conversation.lastMessageSeq() <= seen) {
            return;
        }
        var unseen = messages.countOfOthers(conversation.id(), seen, currentActor.agentId());
        if (unseen > 0) {
            throw new Conflict("conversation.reply.conflict", unseen);
        }
    }

    private RfcHeader addressed(RfcHeader due, Addressees chosen) {
        refuseOurs(chosen);
        return due.to(chosen);
    }

    /** A mail to an inbox would come back as a conversation of its own. */
    private void refuseOurs(Addressees chosen) {
        var ours = senders.ours();
        chosen.everybody().map(Recipient::address).filter(ours).findFirst().ifPresent(address -> {
            throw new Rejected("to", "conversation.addressees.ours", address);
        });
    }

    /** Whom an agent writes to openly takes part from then on, and is known to be meant (R-5, S26). */
    private void join(Conversation conversation, Addressees chosen) {
        Stream.concat(chosen.to().stream(), chosen.cc().stream())
                .forEach(recipient -> conversations.confirm(conversation.id(), recipient));
    }

    /** Replying takes a conversation that nobody has. */
    private void take(Conversation conversation) {
        if (conversation.assigneeId().isEmpty() && currentActor.agentId() != 0) {
            conversation.assignTo(OptionalLong.of(currentActor.agentId()));
            events.add(conversation, EventKind.ASSIGNED, events.actor().name());
        }
    }

    private Message add(Conversation conversation, MessageContent content) {
        var seq = conversation.nextMessage(content.kind(), content.preview(), content.receivedAt());
        var message = messages.add(new Message(conversation, seq, content));
        if (currentActor.agentId() != 0) {
            conversations.markRead(conversation.id(), currentActor.agentId(), seq);
        }
        return message;
    }

    /** The files become the message's own, before them those of the messages that it passes on. */
    private List<OutboundFile> attach(Message message, ReplyDraft draft, List<Message> forwarded) {
        var own = enclosures.take(draft.files()).stream().map(file -> file.within(message.html()));
        var all = Stream.concat(filesOf(forwarded).stream(), own).toList();
        enclosures.requireSize(
                all.stream().mapToLong(file -> file.content().size()).sum());
        all.forEach(file -> messages.attach(message, file));
        return all.stream()
                .map(file -> new OutboundFile(file.name(), file.contentType(), file.content(), file.contentId()))
                .toList();
    }

    private List<TakenUpload> filesOf(List<Message> passedOn) {
        return messages.attachments(passedOn.stream().map(Message::id).toList()).values().stream()
                .flatMap(List::stream)
                .map(MessageAttachment::file)
                .toList();
    }
}
