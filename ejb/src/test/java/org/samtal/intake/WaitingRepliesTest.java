package org.samtal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingRepliesTest {

    private final WaitingReplies replies = new WaitingReplies();

    @Test
    void repliesShouldComeWithTheirParent() {
        replies.add(1, 11);
        replies.add(2, 21);
        replies.add(1, 12);

        assertEquals(List.of(11L, 12L), replies.take(1));
    }

    @Test
    void replyShouldComeOnce() {
        replies.add(1, 11);
        replies.take(1);

        assertEquals(List.of(), replies.take(1));
    }

    @Test
    void oldestShouldBeForgottenWhenThereAreTooMany() {
        for (var parent = 0L; parent <= WaitingReplies.MOST; parent++) {
            replies.add(parent, parent + 1_000_000);
        }

        assertEquals(List.of(), replies.take(0));
        assertEquals(List.of(1_000_001L), replies.take(1));
    }
}
