package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.kernel.DomainException.Rejected;

class CursorTest {

    @Test
    void cursorShouldComeBackAsItWasHandedOut() {
        var cursor = new Cursor(Instant.parse("2026-06-09T14:02:03.123456Z"), 4711);

        assertEquals(cursor, Cursor.parse(cursor.text()));
    }

    @Test
    void timesBeforeTheEpochShouldComeBackToo() {
        var cursor = new Cursor(Instant.parse("1969-12-31T23:59:59.000001Z"), 1);

        assertEquals(cursor, Cursor.parse(cursor.text()));
    }

    @Test
    void emptyTextShouldBeTheBeginningOfTheList() {
        assertEquals(Cursor.NEWEST, Cursor.parse(""));
    }

    @Test
    void numberShouldComeBackAsItWasHandedOut() {
        assertEquals(Long.MAX_VALUE, Cursor.number(Cursor.of(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%", "MTIz", "' or 1=1", "fn5-", "MX4"})
    void textThatIsNoCursorShouldBeRefusedByItsName(String text) {
        assertEquals(
                "after", assertThrows(Rejected.class, () -> Cursor.parse(text)).field());
    }
}
