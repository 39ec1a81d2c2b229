package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.samtal.conversation.Passage.Extent;
import org.samtal.kernel.DomainException.NotFound;

/** Finds the messages that go along below a mail, the newest first; those of long conversations up to a hundred. */
@ApplicationScoped
class Quoting {

    private static final int MOST = 100;

    @Inject
    MessageRepository messages;

    List<Message> messages(Conversation conversation, Passage passage) {
        if (passage.extent() == Extent.NONE) {
            return List.of();
        }
        var exchange = messages.exchange(conversation.id(), MOST).stream();
        return switch (passage.extent()) {
            case NONE -> List.of();
            case ALL -> exchange.toList();
            case LAST -> first(exchange.filter(message -> message.kind() == MessageKind.INCOMING));
            case ONE -> first(exchange.filter(message -> message.seq() == passage.seq()));
        };
    }

    private static List<Message> first(Stream<Message> found) {
        return List.of(found.findFirst().orElseThrow(() -> new NotFound("conversation.message.missing")));
    }
}
