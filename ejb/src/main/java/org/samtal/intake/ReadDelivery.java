package org.samtal.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.conversation.Arrival;
import org.samtal.conversation.InboundMessage;
import org.samtal.conversation.Incoming;

/** A raw message in the hands of a worker, and what the worker has read in it. */
public record ReadDelivery(ClaimedDelivery claimed, InboundMessage message) {

    Incoming incoming() {
        return new Incoming(message, new Arrival(claimed.inboxId(), claimed.receivedAt(), claimed.rawSha256()));
    }

    /** The messages that it answers. */
    Stream<MessageKey> parents() {
        return message.references().stream().map(id -> MessageKey.of(claimed.inboxId(), id));
    }

    /** The first message of the thread it says it belongs to. */
    Optional<MessageKey> thread() {
        return claimed.threadHash().map(hash -> new MessageKey(claimed.inboxId(), hash));
    }
}
