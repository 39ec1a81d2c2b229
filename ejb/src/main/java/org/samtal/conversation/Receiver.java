package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.samtal.channel.Recipient;
import org.samtal.contact.ContactCard;
import org.samtal.contact.Contacts;
import org.samtal.file.Files;

/**
 * Puts a message from outside where it belongs: contact, conversation, message, then the news of it.
 *
 * <p>Somebody who joins by reference alone is an unverified participant: the message is kept, but they get no rights,
 * no history and no copies (S26).
 */
@ApplicationScoped
class Receiver {

    @Inject
    Contacts contacts;

    @Inject
    Threading threading;

    @Inject
    ConversationRepository conversations;

    @Inject
    MessageRepository messages;

    @Inject
    ConversationEvents events;

    @Inject
    ConversationChanges changes;

    @Inject
    Files files;

    @Inject
    Event<ConversationOpened> opened;

    @Inject
    Event<MessageReceived> received;

    MessageReceived receive(InboundMessage message, Arrival arrival) {
        var contact = contacts.resolve(message.channel(), message.sender(), message.senderName());
        var known = threading.find(message, arrival.inboxId());
        var conversation = known.orElseGet(() -> open(message, arrival, contact));
        var verified = known.isEmpty() || join(conversation, message);
        if (!conversation.isOpen() && !message.automatic()) {
            events.reopen(conversation);
        }
        var author = new Author(
                AuthorKind.CONTACT,
                contact.id(),
                nameOf(message),
                message.sender().value());
        var stored = add(conversation, MessageContent.incoming(author, message, arrival, verified), message);
        var news = new MessageReceived(conversation.id(), conversation.inboxId(), stored.id(), stored.seq());
        if (known.isEmpty()) {
            opened.fire(new ConversationOpened(conversation.id(), conversation.inboxId(), contact.id()));
        }
        received.fire(news);
        changes.publish(conversation, known.isEmpty() ? FeedKind.OPENED : FeedKind.MESSAGE);
        return news;
    }

    private Conversation open(InboundMessage message, Arrival arrival, ContactCard contact) {
        var conversation = new Conversation(
                arrival.inboxId(), contact.id(), message.channel(), message.subject(), arrival.receivedAt());
        conversations.add(conversation);
        conversations.addRequester(
                conversation.id(),
                new Recipient(nameOf(message), message.sender().value()));
        return conversation;
    }

    /** Whether the writer takes part already; who does not is let in unverified. */
    private boolean join(Conversation conversation, InboundMessage message) {
        var known = conversations.participants(conversation.id()).stream()
                .filter(participant ->
                        participant.address().equals(message.sender().value()))
                .findFirst();
        if (known.isEmpty()) {
            var writer = new Recipient(nameOf(message), message.sender().value());
            conversations.addParticipant(conversation.id(), writer, false);
        }
        return known.map(Participant::verified).orElse(false);
    }

    private Message add(Conversation conversation, MessageContent content, InboundMessage message) {
        var visible = message.text()
                .substring(0, Math.min(message.quoteAt(), message.text().length()));
        var seq = conversation.nextMessage(MessageKind.INCOMING, visible, content.receivedAt());
        var stored = messages.add(new Message(conversation, seq, content));
        message.files().forEach(file -> messages.addAttachment(stored, file, files.store(file.content())));
        return stored;
    }

    private static String nameOf(InboundMessage message) {
        return Snippets.line(message.senderName(), 200);
    }
}
