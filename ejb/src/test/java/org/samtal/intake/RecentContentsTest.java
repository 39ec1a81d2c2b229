package org.samtal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentContentsTest {
    private final RecentContents contents = new RecentContents();

    @Test
    void contentShouldBeHandedOverOnce() {
        var content = new byte[] {1, 2, 3};
        contents.keep("a", content);

        assertSame(content, contents.take("a").orElseThrow());
        assertEquals(Optional.empty(), contents.take("a"));
    }

    @Test
    void oldestContentShouldGoWhenThereAreMany() {
        var half = new byte[(int) (RecentContents.MOST_BYTES / 2)];
        contents.keep("oldest", half);
        contents.keep("older", half);

        contents.keep("new", new byte[1]);

        assertTrue(contents.take("oldest").isEmpty());
        assertTrue(contents.take("older").isPresent());
        assertTrue(contents.take("new").isPresent());
    }

    @Test
    void contentThatComesTwiceShouldCountOnce() {
        var third = new byte[(int) (RecentContents.MOST_BYTES / 3)];
        contents.keep("a", third);
        contents.keep("b", third);

        contents.keep("b", third);
        contents.keep("b", third);

        assertTrue(contents.take("a").isPresent());
    }

    @Test
    void contentLargerThanAllThereIsRoomForShouldNotStay() {
        contents.keep("large", new byte[(int) RecentContents.MOST_BYTES + 1]);

        assertTrue(contents.take("large").isEmpty());
    }
}
