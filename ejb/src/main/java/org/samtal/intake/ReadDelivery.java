package org.samtal.intake;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.conversation.Arrival;
import org.samtal.conversation.InboundMessage;
import org.samtal.conversation.Incoming;
import org.samtal.kernel.RfcIds;

/** A raw message in the hands of a worker, and what the worker has read in it. */
public record ReadDelivery(ClaimedDelivery claimed, InboundMessage message) {

    Incoming incoming() {
        return new Incoming(message, new Arrival(claimed.inboxId(), claimed.receivedAt(), claimed.rawSha256()));
    }

    /** The messages that it answers. */
    Stream<ParentKey> parents() {
        return message.references().stream().map(id -> new ParentKey(claimed.inboxId(), RfcIds.hash(id)));
    }

    /** The first of the messages it answers that was accepted earlier and is among those that wait, with their ids. */
    Optional<Long> earlierParent(Map<ParentKey, Long> waiting) {
        return parents()
                .map(waiting::get)
                .filter(parent -> parent != null && parent < claimed.id())
                .findFirst();
    }
}
