package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.Actor.AgentActor;

/** Writes what happens to a conversation into its history, as items between the messages. */
@ApplicationScoped
class ConversationEvents {

    @Inject
    MessageRepository messages;

    @Inject
    CurrentActor currentActor;

    @Inject
    ConversationAudit audit;

    @Inject
    Clock clock;

    @Inject
    Event<ConversationClosed> closed;

    @Inject
    Event<ConversationReopened> reopened;

    void add(Conversation conversation, EventKind kind, String about) {
        var content = MessageContent.event(kind, actor(), about, clock.instant());
        messages.add(new Message(conversation, conversation.nextEvent(), content));
        audit.record(kind.audited(), conversation);
    }

    void close(Conversation conversation) {
        conversation.close();
        add(conversation, EventKind.CLOSED, "");
        closed.fire(new ConversationClosed(conversation.id(), conversation.inboxId()));
    }

    /** Puts it where somebody has to act. What was only snoozed was never given up, and is not counted as opened again. */
    void reopen(Conversation conversation) {
        var wasSnoozed = conversation.status() == ConversationStatus.SNOOZED;
        conversation.reopen();
        add(conversation, wasSnoozed ? EventKind.WOKEN : EventKind.REOPENED, "");
        reopened.fire(new ConversationReopened(conversation.id(), conversation.inboxId()));
    }

    /** Who acts, as the author of what is written now. */
    Author actor() {
        return currentActor.get() instanceof AgentActor agent
                ? new Author(AuthorKind.AGENT, agent.agentId(), agent.name(), "")
                : new Author(AuthorKind.SYSTEM, 0, "", "");
    }
}
