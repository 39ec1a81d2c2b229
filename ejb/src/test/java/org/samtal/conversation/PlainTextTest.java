package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void blankLinesShouldBecomeParagraphsAndOthersBreaks() {
        assertEquals("<p>Hi Ada,</p><p>one<br>two</p>", PlainText.toHtml("Hi Ada,\r\n\r\none\ntwo\n"));
    }

    @Test
    void s10TextShouldBeEscaped() {
        assertEquals("<p>&lt;h1&gt;&amp;&quot;&#39;</p>", PlainText.toHtml("<h1>&\"'"));
    }

    @Test
    void htmlShouldKeepItsLines() {
        assertEquals("Hi Ada,\n\none\ntwo", PlainText.ofHtml("<p>Hi Ada,</p><p>one<br>two</p>"));
    }

    @Test
    void htmlEntitiesShouldBecomeCharacters() {
        assertEquals("5 < 6 & \u00e5", PlainText.ofHtml("5 &lt; 6 &amp; &aring;"));
    }

    @Test
    void pictureShouldBecomeItsWords() {
        assertEquals(
                "See [map.png] and",
                PlainText.ofHtml("<p>See <img src=\"cid:a@b\" alt=\"map.png\"> and <img alt=\"\"></p>"));
    }

    /** S10: the words of a picture are text, whatever they look like. */
    @Test
    void s10WordsOfAPictureShouldBeText() {
        assertEquals("[<b>]", PlainText.ofHtml("<img alt=\"&lt;b&gt;\">"));
    }
}
