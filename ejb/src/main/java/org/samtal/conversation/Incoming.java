package org.samtal.conversation;

import java.util.Objects;
import java.util.Optional;
import org.samtal.kernel.Actor.AgentActor;

/**
 * A message from outside, and how it came in.
 *
 * @param bringer the agent whose own mail brought it to us, where one did
 */
public record Incoming(InboundMessage message, Arrival arrival, Optional<Bringer> bringer) {

    public Incoming {
        Objects.requireNonNull(message);
        Objects.requireNonNull(arrival);
    }

    public Incoming(InboundMessage message, Arrival arrival) {
        this(message, arrival, Optional.empty());
    }

    /**
     * Who passed a customer's mail on.
     *
     * @param words what they wrote to their colleagues above it, often nothing
     */
    record Bringer(AgentActor agent, String words) {}
}
