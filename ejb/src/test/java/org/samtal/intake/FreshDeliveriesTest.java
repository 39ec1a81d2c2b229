package org.samtal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;

class FreshDeliveriesTest {
    private static final int THIRD = (int) (FreshDeliveries.MOST_BYTES / 3) - 2048;
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final FreshDeliveries deliveries = new FreshDeliveries();

    FreshDeliveriesTest() {
        setClock(NOW);
    }

    @Test
    void deliveryShouldBeHandedOverOnce() {
        var fresh = delivery(1, 3);
        deliveries.keep(fresh);

        assertSame(fresh, deliveries.take(1).orElseThrow());
        assertEquals(Optional.empty(), deliveries.take(1));
    }

    @Test
    void deliveriesThatAreReadNextShouldStayWhenThereIsNoRoom() {
        for (var id = 1; id <= 4; id++) {
            deliveries.keep(delivery(id, THIRD));
        }

        assertTrue(deliveries.take(1).isPresent());
        assertTrue(deliveries.take(3).isPresent());
        assertTrue(deliveries.take(4).isEmpty());
    }

    @Test
    void deliveryThatWaitsAgainShouldCountOnce() {
        deliveries.keep(delivery(1, THIRD));
        deliveries.keep(delivery(1, THIRD));
        deliveries.keep(delivery(1, THIRD));

        deliveries.keep(delivery(2, THIRD));
        deliveries.keep(delivery(3, THIRD));

        assertTrue(deliveries.take(3).isPresent());
    }

    @Test
    void deliveryNobodyAsksForShouldMakeRoom() {
        for (var id = 1; id <= 3; id++) {
            deliveries.keep(delivery(id, THIRD));
        }
        setClock(NOW.plus(FreshDeliveries.LONGEST).plusMillis(1));

        deliveries.keep(delivery(4, THIRD));

        assertTrue(deliveries.take(1).isEmpty());
        assertTrue(deliveries.take(4).isPresent());
    }

    @Test
    void deliveryLargerThanAllThereIsRoomForShouldNotStay() {
        deliveries.keep(delivery(1, (int) FreshDeliveries.MOST_BYTES));

        assertTrue(deliveries.take(1).isEmpty());
    }

    private void setClock(Instant now) {
        deliveries.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private static ClaimedDelivery delivery(long id, int size) {
        return new ClaimedDelivery(
                id,
                1,
                false,
                1,
                ChannelKind.EMAIL,
                "kund@example.com",
                "support",
                Instant.EPOCH,
                Optional.empty(),
                "",
                new byte[size]);
    }
}
