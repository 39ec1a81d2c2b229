package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.samtal.channel.Recipient;
import org.samtal.contact.Contacts;
import org.samtal.conversation.feed.FeedKind;
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
        var writer = new Author(
                AuthorKind.CONTACT,
                contact.id(),
                Snippets.line(message.senderName(), 200),
                message.sender().value());
        var known = threading.find(message, arrival.inboxId());
        return known.isPresent() ? goOn(known.get(), message, arrival, writer) : open(message, arrival, writer);
    }

    private MessageReceived open(InboundMessage message, Arrival arrival, Author writer) {
        var conversation = new Conversation(
                arrival.inboxId(), writer.id(), message.channel(), message.subject(), arrival.receivedAt());
        var seq = conversation.nextMessage(MessageKind.INCOMING, visible(message), arrival.receivedAt());
        conversations.add(conversation);
        conversations.addRequester(conversation.id(), new Recipient(writer.name(), writer.address()));
        var content = MessageContent.incoming(writer, message, arrival, true);
        var news = add(new Message(conversation, seq, content), message);
        opened.fire(new ConversationOpened(conversation.id(), conversation.inboxId(), writer.id()));
        received.fire(news);
        changes.publish(conversation, FeedKind.OPENED);
        return news;
    }

    private MessageReceived goOn(Conversation conversation, InboundMessage message, Arrival arrival, Author writer) {
        var verified = join(conversation, new Recipient(writer.name(), writer.address()));
        if (!conversation.isOpen() && !message.automatic()) {
            events.reopen(conversation);
        }
        var seq = conversation.nextMessage(MessageKind.INCOMING, visible(message), arrival.receivedAt());
        var content = MessageContent.incoming(writer, message, arrival, verified);
        var news = add(new Message(conversation, seq, content), message);
        received.fire(news);
        changes.publish(conversation, FeedKind.MESSAGE);
        return news;
    }

    /** Whether the writer takes part already and is trusted; who is new is let in unverified. */
    private boolean join(Conversation conversation, Recipient writer) {
        var known = conversations.participants(conversation.id()).stream()
                .filter(participant -> participant.address().equals(writer.address()))
                .findFirst();
        if (known.isEmpty()) {
            conversations.addParticipant(conversation.id(), writer, false);
        }
        return known.map(Participant::verified).orElse(false);
    }

    private MessageReceived add(Message stored, InboundMessage message) {
        messages.add(stored);
        message.files().forEach(file -> messages.addAttachment(stored, file, files.store(file.content())));
        return new MessageReceived(stored.conversationId(), stored.inboxId(), stored.id(), stored.seq());
    }

    private static String visible(InboundMessage message) {
        return message.text()
                .substring(0, Math.min(message.quoteAt(), message.text().length()));
    }
}
