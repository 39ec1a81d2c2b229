package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SnippetsTest {

    @Test
    void whiteSpaceShouldCollapse() {
        assertEquals("Hello there, Ada", Snippets.line("  Hello\r\n\r\n there,\tAda\u00a0 ", 200));
    }

    @Test
    void s31LineBreaksShouldNeverSurvive() {
        assertEquals("Hi Bcc: x@y.z", Snippets.line("Hi\r\nBcc: x@y.z", 200));
    }

    @Test
    void longTextShouldBeCut() {
        assertEquals("abc", Snippets.line("abcdef", 3));
    }

    @Test
    void halfACharacterShouldNotBeLeftAtTheEnd() {
        assertEquals("ab", Snippets.line("ab\uD83D\uDE00", 3));
    }
}
