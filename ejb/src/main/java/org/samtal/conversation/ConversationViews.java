package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.inbox.InboxVisibility;
import org.samtal.inbox.Inboxes;

/** Puts together what an agent sees of one conversation. */
@ApplicationScoped
class ConversationViews {

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationListRepository rows;

    @Inject
    ReplyHeaders headers;

    @Inject
    Inboxes inboxes;

    @Inject
    InboxVisibility visibility;

    ConversationView of(Conversation conversation, long agentId) {
        var row = rows.row(conversation.id(), visibility.current(), agentId).orElseThrow();
        var participants = conversations.participants(conversation.id()).stream()
                .map(Participant::view)
                .toList();
        var inbox = inboxes.address(conversation.inboxId());
        var header = headers.next(conversation, Optional.empty());
        return new ConversationView(
                row.id(),
                row.inboxId(),
                inbox.inboxName(),
                row.subject(),
                row.status(),
                row.channel(),
                row.contact(),
                row.assignee(),
                conversation.createdAt(),
                row.lastMessageAt(),
                row.seq(),
                conversations.lastRead(conversation.id(), agentId),
                participants,
                headers.from(inbox),
                header.to(),
                header.cc());
    }
}
