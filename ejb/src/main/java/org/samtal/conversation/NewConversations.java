package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.contact.Contacts;
import org.samtal.contact.Sender;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.EmailAddress;

/** Lets agents write first. The conversation is theirs, and whoever they write to is its customer. */
@Stateless
public class NewConversations {

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationViews views;

    @Inject
    ScheduledReplies replies;

    @Inject
    Contacts contacts;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /**
     * Begins the conversation with its first mail, which leaves at this time, or soon where none is given. The same draft sent
     * again is the same conversation.
     */
    @Requires(CONVERSATION_REPLY)
    public ConversationView start(NewConversation wish, Optional<Instant> at) {
        if (!visibility.current().allows(wish.inboxId())) {
            throw new NotFound("inbox.missing");
        }
        var before = wish.message().clientId().flatMap(client -> conversations.startedBy(client));
        var conversation = before.orElseGet(() -> begin(wish, at));
        return views.of(conversation, currentActor.agentId());
    }

    private Conversation begin(NewConversation wish, Optional<Instant> at) {
        var chosen = wish.message().addressees().orElseThrow();
        var customer = chosen.to().get(0);
        var sender = new Sender(ChannelKind.EMAIL, new EmailAddress(customer.address()), customer.name());
        var contact =
                currentActor.asSystem(() -> contacts.resolve(List.of(sender))).get(0);
        var conversation =
                new Conversation(wish.inboxId(), contact.id(), ChannelKind.EMAIL, wish.subject(), clock.instant());
        wish.message().clientId().ifPresent(conversation::startWith);
        conversations.add(conversation);
        conversations.addRequester(conversation.id(), new Recipient(contact.name(), customer.address()));
        Stream.concat(chosen.to().stream().skip(1), chosen.cc().stream())
                .forEach(one -> conversations.addParticipant(conversation.id(), one, true));
        replies.reply(conversation.id(), wish.message(), at);
        return conversation;
    }
}
