package org.samtal.conversation;

import static org.samtal.access.Permission.IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samtal.access.Requires;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.conversation.RestoredConversation.RestoredMessage;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.SafeHtml;

/**
 * Brings in conversations that were led elsewhere, with their own times.
 *
 * <p>Nothing is sent, routed or announced; lists show them, reports count them, and later mails join them by their
 * Message-IDs.
 */
@Stateless
public class ConversationHistory {

    /** How many Message-IDs of the thread a message keeps; mail programs cut the middle of longer ones, too. */
    private static final int MOST_REFERENCES = 20;

    @Inject
    ConversationRepository conversations;

    @Inject
    MessageRepository messages;

    @Inject
    ConversationChanges changes;

    @Inject
    InboxVisibility visibility;

    /** Stores the conversations; gives their ids in the same order. */
    @Requires(IMPORT)
    public List<Long> restore(List<RestoredConversation> history) {
        var visible = visibility.current();
        var restored = new ArrayList<Conversation>();
        for (var one : history) {
            if (!visible.allows(one.inboxId())) {
                throw new NotFound("inbox.missing");
            }
            restored.add(restore(one));
        }
        changes.publishQuietly(restored);
        return restored.stream().map(Conversation::id).toList();
    }

    private Conversation restore(RestoredConversation history) {
        var begun = history.messages().get(0).sentAt();
        var contact = history.contact();
        var conversation =
                new Conversation(history.inboxId(), contact.id(), ChannelKind.EMAIL, history.subject(), begun);
        conversations.add(conversation);
        conversations.addRequester(conversation.id(), new Recipient(contact.name(), contact.email()));
        var thread = new ArrayList<String>();
        for (var message : history.messages()) {
            add(conversation, message, thread);
        }
        otherWriters(history).forEach(writer -> conversations.addParticipant(conversation.id(), writer, true));
        conversation.assignTo(history.assigneeId());
        conversation.put(history.status());
        return conversation;
    }

    /** Customers who wrote from another address than the contact's. History is trusted: they are verified. */
    private static Collection<Recipient> otherWriters(RestoredConversation history) {
        return history.messages().stream()
                .filter(message -> message.kind() == MessageKind.INCOMING)
                .map(RestoredMessage::author)
                .filter(author -> !author.address().equals(history.contact().email()))
                .map(author -> new Recipient(author.name(), author.address()))
                .collect(Collectors.toMap(Recipient::address, writer -> writer, (first, again) -> first))
                .values();
    }

    private void add(Conversation conversation, RestoredMessage message, List<String> thread) {
        var text = textOf(message);
        var seq = conversation.nextMessage(message.kind(), text.text(), message.sentAt());
        messages.add(new Message(conversation, seq, content(message, text, conversation.subject(), thread)));
        if (!message.messageId().isEmpty()) {
            thread.add(message.messageId());
        }
    }

    private static MessageContent content(
            RestoredMessage message, ReplyText text, String subject, List<String> thread) {
        var references = thread.subList(Math.max(0, thread.size() - MOST_REFERENCES), thread.size());
        return new MessageContent(
                message.kind(),
                message.author(),
                message.sentAt(),
                message.sentAt(),
                text.text(),
                text.text().length(),
                text.html(),
                message.to(),
                List.of(),
                List.of(),
                List.of(),
                message.messageId(),
                message.messageId().isEmpty() ? List.of() : List.copyOf(references),
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                subject,
                Optional.empty());
    }

    private static ReplyText textOf(RestoredMessage message) {
        var html = message.html().map(SafeHtml::clean).map(SafeHtml::value);
        var text = message.text().isBlank() ? PlainText.ofHtml(html.orElse("")) : message.text();
        return new ReplyText(text.replace("\r\n", "\n").strip(), html);
    }
}
