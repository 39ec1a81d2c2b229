package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samtal.channel.Recipient;
import org.samtal.contact.Contacts;
import org.samtal.contact.Sender;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.file.FileRef;
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
    MissingParentRepository missingParents;

    @Inject
    ConversationEvents events;

    @Inject
    ConversationChanges changes;

    @Inject
    TakesReports reports;

    @Inject
    OwnMails ownMails;

    @Inject
    AgentAnswers answers;

    @Inject
    PassesOn passesOn;

    @Inject
    TellsAssignee assignee;

    @Inject
    Files files;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Event<ConversationOpened> opened;

    @Inject
    Event<MessageReceived> received;

    /** Stores what has arrived at the same moment; a conversation of all of them is locked before the first is stored. */
    void receive(List<Incoming> arrived) {
        var together = arrived.stream()
                .filter(one -> !ownMails.isOne(one) && !answers.take(one))
                .map(passesOn::unwrap)
                .toList();
        var replies = new LinkedHashMap<Incoming, Message>();
        together.forEach(one -> reports.about(one).ifPresent(reply -> replies.put(one, reply)));
        var missing = new MissingParents();
        var changed = new ArrayList<>(
                store(together.stream().filter(one -> !replies.containsKey(one)).toList(), missing));
        changed.addAll(reports.take(replies));
        missingParents.keep(missing.messages());
        changes.publish(changed);
    }

    private List<Change> store(List<Incoming> together, MissingParents missing) {
        var contents = together.stream()
                .flatMap(one -> one.message().files().stream())
                .map(InboundMessage.InboundFile::content)
                .toList();
        var places = places(together, missing);
        var stored = files.store(contents).iterator();
        return places.stream().map(place -> receive(place, stored)).toList();
    }

    private List<Place> places(List<Incoming> together, MissingParents missing) {
        var writers = contacts.resolve(together.stream()
                .map(Incoming::message)
                .map(message -> new Sender(message.channel(), message.sender(), message.senderName()))
                .toList());
        var threads = threading.find(together);
        var people = conversations.participants(threads.stream()
                .flatMap(match -> match.conversation().stream())
                .map(Conversation::id)
                .collect(Collectors.toSet()));
        return IntStream.range(0, together.size())
                .mapToObj(i -> new Place(together.get(i), writers.get(i).id(), threads.get(i), people, missing))
                .toList();
    }

    private Change receive(Place place, Iterator<FileRef> stored) {
        var thread = place.match().conversation().or(() -> openedJustNow(place));
        return thread.isPresent() ? goOn(place, thread.get(), stored) : open(place, stored);
    }

    private Optional<Conversation> openedJustNow(Place place) {
        var found =
                place.missing().conversationOf(place.message(), place.match().shared());
        return found.isPresent() ? conversations.find(found.getAsLong()) : Optional.empty();
    }

    private Change open(Place place, Iterator<FileRef> stored) {
        var message = place.message();
        var writer = place.writer();
        var arrival = place.incoming().arrival();
        var conversation = new Conversation(
                arrival.inboxId(), writer.id(), message.channel(), message.subject(), arrival.receivedAt());
        conversations.add(conversation);
        conversations.addRequester(conversation.id(), new Recipient(writer.name(), writer.address()));
        place.participants().put(new Participant.Key(conversation.id(), writer.address()), true);
        var first = add(conversation, place, true, stored);
        opened.fire(new ConversationOpened(conversation.id(), conversation.inboxId(), writer.id()));
        assignee.tell(conversation, first);
        acknowledgements.acknowledge(conversation, place.incoming());
        return new Change(conversation, first.seq(), FeedKind.OPENED);
    }

    private Change goOn(Place place, Conversation conversation, Iterator<FileRef> stored) {
        var verified = join(conversation, place);
        if (!conversation.isOpen()
                && conversation.comesBackWhenAnswered()
                && !place.message().automatic()) {
            events.reopen(conversation);
        }
        var message = add(conversation, place, verified, stored);
        assignee.tell(conversation, message);
        return new Change(conversation, message.seq(), FeedKind.MESSAGE);
    }

    /** Whether the writer takes part already and is trusted; who is new is let in unverified. */
    private boolean join(Conversation conversation, Place place) {
        var writer = new Recipient(place.writer().name(), place.writer().address());
        var known = place.participants().putIfAbsent(new Participant.Key(conversation.id(), writer.address()), false);
        if (known == null) {
            conversations.addParticipant(conversation.id(), writer, false);
        }
        return Boolean.TRUE.equals(known);
    }

    /** Adds the message with its files. */
    private Message add(Conversation conversation, Place place, boolean verified, Iterator<FileRef> stored) {
        var arrival = place.incoming().arrival();
        passesOn.tell(conversation, place.incoming());
        var seq = conversation.nextMessage(MessageKind.INCOMING, place.message().written(), arrival.receivedAt());
        var content = MessageContent.incoming(place.writer(), place.message(), arrival, verified);
        var message = messages.add(new Message(conversation, seq, content));
        if (verified) {
            place.missing().add(message, place.match().missing());
        }
        place.message().files().forEach(file -> messages.addAttachment(message, file, stored.next()));
        received.fire(new MessageReceived(conversation.id(), conversation.inboxId(), message.id(), seq));
        return message;
    }

    /**
     * Where a message belongs.
     *
     * @param match the conversation it goes on with; none where it opens one or joins one opened at the same moment
     * @param participants who takes part in these conversations, and whether they are verified
     * @param missing what those stored together refer to in vain
     */
    private record Place(
            Incoming incoming,
            long contactId,
            Threading.Match match,
            Map<Participant.Key, Boolean> participants,
            MissingParents missing) {

        InboundMessage message() {
            return incoming.message();
        }

        Author writer() {
            return new Author(
                    AuthorKind.CONTACT,
                    contactId,
                    Snippets.line(message().senderName(), 200),
                    message().sender().value());
        }
    }
}
