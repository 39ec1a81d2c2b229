package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.samtal.contact.ContactCard;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.Signature;

/** Puts together what an agent sees of one conversation. */
@ApplicationScoped
class ConversationViews {

    @Inject
    ConversationRepository conversations;

    @Inject
    LabelRepository labels;

    @Inject
    ReplyHeaders headers;

    @Inject
    ReplySenders senders;

    @Inject
    Inboxes inboxes;

    ConversationView of(Conversation conversation, long agentId) {
        var people = conversations.people(conversation, agentId);
        var participants = conversations.participants(conversation.id()).stream()
                .map(Participant::view)
                .toList();
        var inbox = inboxes.address(conversation.inboxId());
        var header = headers.next(conversation, Optional.empty());
        return new ConversationView(
                conversation.id(),
                conversation.inboxId(),
                inbox.inboxName(),
                conversation.subject(),
                conversation.status(),
                conversation.snoozedUntil(),
                conversation.channel(),
                new ContactCard(conversation.contactId(), people.contact(), requester(participants)),
                labels.of(conversation.id()),
                people.assignee(),
                conversation.createdAt(),
                conversation.lastMessageAt(),
                conversation.lastSeq(),
                people.lastRead(),
                participants,
                senders.of(conversation).from(),
                header.to(),
                header.cc(),
                Signature.joined(people.signature(), inbox.signature()));
    }

    private static String requester(List<ParticipantView> participants) {
        return participants.stream()
                .filter(ParticipantView::requester)
                .map(ParticipantView::address)
                .findFirst()
                .orElse("");
    }
}
