package org.samtal.conversation;

import java.util.Objects;

/** A message from outside, and how it came in. */
public record Incoming(InboundMessage message, Arrival arrival) {

    public Incoming {
        Objects.requireNonNull(message);
        Objects.requireNonNull(arrival);
    }
}
