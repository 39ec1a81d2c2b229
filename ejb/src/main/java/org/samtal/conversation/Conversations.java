package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.inbox.InboxVisibility;

/** Opens conversations when customers write and lets agents look at them. */
@Stateless
public class Conversations {

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationChanges changes;

    @Inject
    ConversationEvents events;

    @Inject
    ConversationViews views;

    @Inject
    Receiver receiver;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    /** Stores messages from outside in their conversations, opening one for each that begins something new. */
    @Requires(SYSTEM)
    public void receive(List<Incoming> messages) {
        receiver.receive(messages);
    }

    /** One conversation without its messages. */
    @Requires(CONVERSATION_READ)
    public ConversationView view(long id) {
        return views.of(conversations.require(id, visibility.current()), currentActor.agentId());
    }

    /** Notes that the acting agent has read up to this place. Never moves back. */
    @Requires(CONVERSATION_READ)
    public void markRead(long id, int seq) {
        var conversation = conversations.require(id, visibility.current());
        conversations.markRead(id, currentActor.agentId(), Math.min(seq, conversation.lastSeq()));
    }

    /** Makes the newest message unread again for the acting agent. */
    @Requires(CONVERSATION_READ)
    public void markUnread(long id) {
        var conversation = conversations.require(id, visibility.current());
        conversations.markUnread(id, currentActor.agentId(), Math.max(0, conversation.lastMessageSeq() - 1));
    }

    /** Gives it another subject, which the next mails to the customer have, too. */
    @Requires(CONVERSATION_REPLY)
    public void rename(long id, String subject) {
        var line = NewConversation.checkedSubject(subject);
        var conversation = conversations.lock(id, visibility.current());
        if (!conversation.subject().equals(line)) {
            conversation.rename(line);
            events.add(conversation, EventKind.SUBJECT_CHANGED, line);
            changes.publish(conversation, FeedKind.CHANGED);
        }
    }

    /** The inbox a conversation is in; empty where it may not be seen. */
    @Requires(CONVERSATION_READ)
    public Optional<Long> inboxOf(long id) {
        return conversations.find(id).map(Conversation::inboxId).filter(visibility.current()::allows);
    }
}
