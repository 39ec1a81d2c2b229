package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyMarkTest {
    private static final String MARK = "c4711.0123456789abcdef0123";

    @Test
    void markShouldBeFoundInWhatAnAnswerQuotes() {
        var answer = "<p>Thank you</p><blockquote><p>Hello</p>" + BodyMark.hidden(MARK) + "</blockquote>";

        assertEquals(List.of(MARK), BodyMark.in(answer));
        assertEquals(List.of(MARK), BodyMark.in(SafeHtml.clean(answer).value()));
    }

    @Test
    void nearestMarkShouldComeFirst() {
        var other = MARK.replace("c4711", "c12");

        assertEquals(List.of(MARK, other), BodyMark.in(BodyMark.hidden(MARK) + BodyMark.hidden(other)));
    }

    @Test
    void markShouldNotBeSeen() {
        assertEquals("Hello", HtmlText.of(SafeHtml.clean("<p>Hello</p>" + BodyMark.hidden(MARK))));
        assertFalse(BodyMark.without(BodyMark.hidden(MARK)).contains("samtal-"));
    }

    @Test
    void otherWordsShouldStayAsTheyAre() {
        var words = "Our samtal-backup-of-november-2026-final crashed";

        assertEquals(words, BodyMark.without(words));
        assertEquals(List.of(), BodyMark.in(words));
    }
}
