package org.samtal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets the next conversation. */
class InboxRoutingTest {

    private final InboxRouting routing = new InboxRouting(1);

    @Test
    void newConversationShouldWaitUntilSomethingIsDecided() {
        assertEquals(OptionalLong.empty(), routing.next(List.of(4L, 7L)));
    }

    @Test
    void everybodyShouldHaveOneBeforeAnybodyHasTheNext() {
        routing.apply(RoutingTarget.IN_TURN);

        assertEquals(List.of(4L, 7L, 9L, 4L, 7L), turns(5, List.of(4L, 7L, 9L)));
    }

    @Test
    void whoeverLeavesShouldBeLeftOut() {
        routing.apply(RoutingTarget.IN_TURN);
        turns(1, List.of(4L, 7L, 9L));

        assertEquals(List.of(9L, 4L), turns(2, List.of(4L, 9L)));
    }

    @Test
    void whoeverComesShouldGetTheirTurn() {
        routing.apply(RoutingTarget.IN_TURN);
        turns(1, List.of(4L, 9L));

        assertEquals(List.of(5L, 9L, 4L), turns(3, List.of(4L, 5L, 9L)));
    }

    @Test
    void newConversationShouldWaitWhereNobodyIsLeft() {
        routing.apply(RoutingTarget.IN_TURN);

        assertEquals(OptionalLong.empty(), routing.next(List.of()));
    }

    @Test
    void agentWhoHasLeftShouldGetNothing() {
        routing.apply(RoutingTarget.agent(7));

        assertEquals(OptionalLong.of(7), routing.next(List.of(4L, 7L)));
        assertEquals(OptionalLong.empty(), routing.next(List.of(4L)));
    }

    private List<Long> turns(int number, List<Long> agents) {
        return IntStream.range(0, number)
                .mapToObj(turn -> routing.next(agents).orElseThrow())
                .toList();
    }
}
