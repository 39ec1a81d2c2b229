package org.samtal.jms;

import org.samtal.channel.ChannelKind;
import org.samtal.conversation.InboundMessage;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.outbox.OutboundMessage;

/** One way to write to the company, translated: raw bytes into messages, answers into what the other side understands. */
public interface ChannelAdapter {

    ChannelKind kind();

    /**
     * Reads a raw message. Asks nobody, changes nothing, and gives the same message for the same bytes.
     *
     * @throws UnreadableMessage when it can't be read, with a reason to show
     */
    InboundMessage parse(ClaimedDelivery raw);

    /** Hands an answer to the next server, once, and says what became of it. */
    Receipt send(OutboundMessage message);
}
