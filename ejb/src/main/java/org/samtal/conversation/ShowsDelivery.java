package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.outbox.DeliveryChanged;

/** Tells those who look at a conversation that one of its replies has come further. */
@ApplicationScoped
class ShowsDelivery {

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationChanges changes;

    void on(@Observes DeliveryChanged delivery) {
        conversations
                .find(delivery.conversationId())
                .ifPresent(conversation -> changes.publish(conversation, FeedKind.DELIVERY));
    }
}
