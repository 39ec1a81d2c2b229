package org.samtal.web.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.SafeHtml;

class BodyDocumentTest {

    @Test
    void pictureOfTheMailShouldBeShownFromItsOwnAddress() {
        var document = BodyDocument.of(
                SafeHtml.clean("<img alt=\"Logo\" src=\"cid:logo@nordvik\">"), Map.of("logo@nordvik", "/app/files/3"));

        assertTrue(document.contains("src=\"/app/files/3\""), document);
        assertFalse(document.contains("data-missing>"), document);
    }

    /** S06. */
    @Test
    void pictureThatDidNotComeWithTheMailShouldBeAskedForNowhere() {
        var document = BodyDocument.of(SafeHtml.clean("<img alt=\"Logo\" src=\"cid:logo@nordvik\">"), Map.of());

        assertFalse(document.contains("src="), document);
        assertTrue(document.contains("alt=\"Logo\""), document);
    }

    @Test
    void pictureInTheHistoryShouldKeepItsAddress() {
        var html = SafeHtml.clean("<p>New</p><p>On 1 June 2026 Ada wrote:</p><blockquote type=\"cite\">"
                + "<img alt=\"a &gt; b\" src=\"cid:logo+1@nordvik\"></blockquote>");

        var document = BodyDocument.folded(html, Map.of("logo+1@nordvik", "/app/files/3"), "Quoted text");

        assertTrue(document.contains("<summary>Quoted text</summary>"), document);
        assertTrue(document.contains("src=\"/app/files/3\""), document);
    }
}
