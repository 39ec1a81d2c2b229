package org.samtal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samtal.outbox.DeliveryState.FAILED;
import static org.samtal.outbox.DeliveryState.RETRY;
import static org.samtal.outbox.DeliveryState.SENT;
import static org.samtal.outbox.DeliveryState.UNCERTAIN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;

/** Nobody who has a mail gets it again because of somebody else (O8). */
class UnreachedTest {

    private static final String ADA = "ada@example.com";
    private static final String BO = "bo@example.com";

    @Test
    void o8WhoeverHasGotItShouldNotGetItAgain() {
        assertEquals(List.of(BO), unreached(FAILED, Map.of(ADA, SENT, BO, FAILED), Set.of()));
    }

    @Test
    void mailThatFailedAsAWholeShouldGoToEverybody() {
        assertEquals(List.of(ADA, BO), unreached(FAILED, Map.of(), Set.of()));
    }

    @Test
    void uncertainMailShouldGoToThoseOfWhomNothingIsKnown() {
        assertEquals(List.of(BO), unreached(UNCERTAIN, Map.of(ADA, SENT), Set.of()));
    }

    @Test
    void mailThatCameBackShouldGoToWhomItCameBackFrom() {
        assertEquals(List.of(ADA), unreached(SENT, Map.of(ADA, SENT, BO, SENT), Set.of(ADA, "")));
    }

    @Test
    void mailThatIsStillTriedShouldGoToNobody() {
        assertEquals(List.of(), unreached(RETRY, Map.of(ADA, FAILED), Set.of(ADA)));
    }

    private static List<String> unreached(
            DeliveryState state, Map<String, DeliveryState> settled, Set<String> returned) {
        return Unreached.of(draft(), state, settled, returned);
    }

    static OutboundDraft draft() {
        return new OutboundDraft(
                1,
                2,
                3,
                ChannelKind.EMAIL,
                0,
                new Recipient("Support", "support@example.com"),
                "support+2@example.com",
                List.of(new Recipient("Ada", ADA)),
                List.of(new Recipient("Bo", BO), new Recipient("Ada again", ADA)),
                List.of(),
                "Re: Charger",
                "<samtal.2@example.com>",
                "",
                List.of(),
                Instant.EPOCH,
                "Hello",
                "",
                List.of(),
                false);
    }
}
