package org.samtal.routing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.samtal.conversation.Assignments;
import org.samtal.conversation.ConversationOpened;
import org.samtal.kernel.ObserverOrder;

/** Gives each new conversation to whoever its inbox says, in the transaction that opens it. */
@ApplicationScoped
class RoutesNewConversations {

    @Inject
    RoutingRepository routings;

    @Inject
    Assignments assignments;

    void route(@Observes @Priority(ObserverOrder.ROUTING) ConversationOpened event) {
        var inbox = event.inboxId();
        var given = routings.find(inbox).map(InboxRouting::target).filter(target -> !target.isWaiting());
        if (given.isPresent()) {
            routings.lock(inbox)
                    .next(routings.agents(inbox))
                    .ifPresent(agent -> assignments.begin(event.conversationId(), agent));
        }
    }
}
