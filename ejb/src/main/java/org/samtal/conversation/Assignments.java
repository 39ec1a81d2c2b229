package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_ASSIGN;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.samtal.access.Requires;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.inbox.InboxVisibility;

/** Gives conversations to agents. */
@Stateless
public class Assignments {

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationChanges changes;

    @Inject
    ConversationEvents events;

    @Inject
    InboxVisibility visibility;

    @Inject
    Event<ConversationAssigned> assigned;

    /** Gives the conversation to an agent, or back to nobody. */
    @Requires(CONVERSATION_ASSIGN)
    public void assign(long id, OptionalLong agentId) {
        var name = agentId.isPresent() ? conversations.assigneeName(agentId.getAsLong()) : "";
        var conversation = conversations.lock(id, visibility.current());
        if (conversation.assigneeId().equals(agentId)) {
            return;
        }
        conversation.assignTo(agentId);
        events.add(conversation, agentId.isPresent() ? EventKind.ASSIGNED : EventKind.UNASSIGNED, name);
        assigned.fire(new ConversationAssigned(id, conversation.inboxId(), agentId));
        changes.publish(conversation, FeedKind.CHANGED);
    }

    /** Gives a conversation that is just being opened to its first agent; whoever opens it tells of both at once. */
    @Requires(SYSTEM)
    public void begin(long id, long agentId) {
        var conversation = conversations.lock(id, visibility.current());
        conversation.assignTo(OptionalLong.of(agentId));
        events.add(conversation, EventKind.ASSIGNED, conversations.assigneeName(agentId));
        assigned.fire(new ConversationAssigned(id, conversation.inboxId(), OptionalLong.of(agentId)));
    }
}
