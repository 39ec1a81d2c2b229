package org.samtal.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.conversation.feed.FeedRow;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.web.rest.FeedJson.Position;

class FeedPositionTest {

    @Test
    void positionShouldComeBackAsItWasGiven() {
        var position = new Position(Map.of(1L, 20L, 3L, 0L));

        assertEquals(position, Position.parse(position.text()));
    }

    @Test
    void positionShouldMoveBehindWhatWasRead() {
        var rows = List.of(row(1, 21), row(1, 22), row(3, 1));

        assertEquals(
                "1.22_3.1", new Position(Map.of(1L, 20L, 3L, 0L)).behind(rows).text());
    }

    @Test
    void newInboxShouldBeReadFromItsBeginning() {
        assertEquals(
                "1.20_4.0", new Position(Map.of(1L, 20L)).in(List.of(1L, 4L)).text());
    }

    @Test
    void inboxThatMayNotBeSeenAnyMoreShouldBeLeftOut() {
        assertEquals(
                "1.20", new Position(Map.of(1L, 20L, 3L, 7L)).in(List.of(1L)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "1.2_", "_", "1.2.3", "1.-2", "a.b", "1.99999999999999999999"})
    void textThatIsNoPositionShouldBeRefused(String text) {
        assertThrows(Rejected.class, () -> Position.parse(text));
    }

    private static FeedRow row(long inbox, long number) {
        return new FeedRow(inbox, number, 100, 1, FeedKind.MESSAGE);
    }
}
