package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.samtal.kernel.DomainException.NotFound;

/** Finds the messages that go along below a mail, the newest first; those of long conversations up to a hundred. */
@ApplicationScoped
class Quoting {

    private static final int MOST = 100;

    @Inject
    MessageRepository messages;

    List<Message> messages(Conversation conversation, Passage passage) {
        return switch (passage.extent()) {
            case NONE -> List.of();
            case ALL -> messages.exchange(conversation.id(), MOST);
            case LAST ->
                one(messages.exchange(conversation.id(), MOST).stream()
                        .filter(message -> message.kind() == MessageKind.INCOMING)
                        .findFirst());
            case ONE -> one(messages.findExchanged(conversation.id(), passage.seq()));
        };
    }

    private static List<Message> one(Optional<Message> found) {
        return List.of(found.orElseThrow(() -> new NotFound("conversation.message.missing")));
    }
}
