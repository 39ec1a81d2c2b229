package org.samtal.conversation;

import org.samtal.outbox.DeliveryState;

/**
 * How far an outgoing message has come.
 *
 * @param detail the other server's words, or why it waits; may be empty
 */
public record DeliveryView(DeliveryState state, String detail) {}
