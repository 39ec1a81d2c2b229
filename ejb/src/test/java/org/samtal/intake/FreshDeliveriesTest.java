package org.samtal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;

class FreshDeliveriesTest {
    private static final int LARGEST = (int) FreshDeliveries.MOST_BYTES;

    private final FreshDeliveries deliveries = new FreshDeliveries();

    @Test
    void deliveryShouldBeHandedOverOnce() {
        var fresh = delivery(1, 3);
        deliveries.keep(fresh);

        assertSame(fresh, deliveries.take(1).orElseThrow());
        assertEquals(Optional.empty(), deliveries.take(1));
    }

    @Test
    void oldestDeliveryShouldGoWhenThereAreMany() {
        deliveries.keep(delivery(1, LARGEST / 3));
        deliveries.keep(delivery(2, LARGEST / 3));

        deliveries.keep(delivery(3, LARGEST / 3));

        assertTrue(deliveries.take(1).isEmpty());
        assertTrue(deliveries.take(2).isPresent());
        assertTrue(deliveries.take(3).isPresent());
    }

    @Test
    void deliveryThatWaitsAgainShouldCountOnce() {
        deliveries.keep(delivery(1, LARGEST / 3));
        deliveries.keep(delivery(2, LARGEST / 3));

        deliveries.keep(delivery(2, LARGEST / 3));
        deliveries.keep(delivery(2, LARGEST / 3));

        assertTrue(deliveries.take(1).isPresent());
    }

    @Test
    void deliveryLargerThanAllThereIsRoomForShouldNotStay() {
        deliveries.keep(delivery(1, LARGEST));

        assertTrue(deliveries.take(1).isEmpty());
    }

    private static ClaimedDelivery delivery(long id, int size) {
        return new ClaimedDelivery(
                id, 1, false, 1, ChannelKind.EMAIL, "kund@example.com", "support", Instant.EPOCH, "", new byte[size]);
    }
}
