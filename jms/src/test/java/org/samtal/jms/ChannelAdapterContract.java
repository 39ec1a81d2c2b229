package org.samtal.jms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutboundMessage;

/** What every channel promises, whatever it speaks to the outside. */
public interface ChannelAdapterContract {

    /** The adapter in front of this outbox, in the mode that sends nothing. */
    ChannelAdapter capturing(KeptMessages outbox);

    /** A raw message that can be read. */
    ClaimedDelivery readable();

    /** A raw message that can't be read. */
    ClaimedDelivery unreadable();

    /** An answer that can be sent. */
    OutboundMessage answer();

    @Test
    default void messageShouldBeOfTheAdaptersChannel() {
        var adapter = capturing(new KeptMessages());

        assertEquals(adapter.kind(), adapter.parse(readable()).channel());
    }

    @Test
    default void sameBytesShouldMakeTheSameMessage() {
        var adapter = capturing(new KeptMessages());
        var first = adapter.parse(readable());
        var second = adapter.parse(readable());

        assertEquals(first.messageId(), second.messageId());
        assertEquals(first.text(), second.text());
        assertFalse(first.messageId().isBlank());
    }

    @Test
    default void unreadableMessageShouldBeRefusedWithAReason() {
        var refusal = assertThrows(
                UnreadableMessage.class, () -> capturing(new KeptMessages()).parse(unreadable()));

        assertFalse(refusal.reason().isBlank());
    }

    @Test
    default void capturedAnswerShouldBeKeptAndCountAsSent() {
        var outbox = new KeptMessages();

        var receipt = capturing(outbox).send(answer());

        assertEquals(DeliveryState.SENT, receipt.state());
        assertFalse(outbox.raw(answer().id()).isEmpty());
        assertEquals(0, outbox.ends());
    }

    @Test
    default void laterTryShouldUseTheBytesOfTheFirst() {
        var outbox = new KeptMessages();
        var adapter = capturing(outbox);
        adapter.send(answer());
        var kept = outbox.raw(answer().id()).orElseThrow();

        adapter.send(answer());

        assertArrayEquals(kept, outbox.raw(answer().id()).orElseThrow());
        assertEquals(1, outbox.compositions());
    }
}
