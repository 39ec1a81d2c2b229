package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every mail NEW is what was just written, and OLD what was quoted or signed. */
class QuotedHistoryTest {
    private static final String GMAIL =
            """
            <div dir="ltr"><table><tr><td>NEW</td></tr></table></div><br>
            <div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">\
            Am Mo., 1. Juni 2026 um 10:00 Uhr schrieb Ada &lt;ada@example.com&gt;:<br></div>\
            <blockquote class="gmail_quote" style="margin:0 0 0 .8ex">OLD<div>OLD</div></blockquote></div>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GMAIL,
                "<p>NEW</p><div class=\"gmail_quote\"><div class=\"gmail_attr\">1 июня Ада OLD</div>"
                        + "<blockquote class=\"gmail_quote\">OLD</blockquote></div>",
                "<div>NEW</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\" dir=\"ltr\">"
                        + "<font><b>Отправитель:</b> OLD<br><b>Тема:</b> OLD</font></div><div><p>OLD</p></div>",
                "<div class=\"WordSection1\"><p>NEW</p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\">"
                        + "<p><b>Från:</b> OLD &lt;a@example.com&gt;<br><b>Skickat:</b> den 1 juni 2026 10:00<br>"
                        + "<b>Till:</b> OLD<br><b>Ämne:</b> OLD</p></div><p>OLD</p></div>",
                "<p>NEW</p><p>De: OLD<br>Envoyé : lundi<br>À : OLD<br>Objet : OLD</p><p>OLD</p>",
                "<p>NEW</p><p>De: OLD<br>Enviado: lunes<br>Para: OLD<br>Asunto: OLD</p><p>OLD</p>",
                "<p>NEW</p><p>Von: OLD<br>Gesendet: Montag<br>An: OLD<br>Betreff: OLD</p><p>OLD</p>",
                "<p>NEW</p><p>Fra: OLD<br>Sendt: mandag<br>Til: OLD<br>Emne: OLD</p><p>OLD</p>",
                "<p>NEW</p><p>Lähettäjä: OLD<br>Lähetetty: maanantai<br>Vastaanottaja: OLD<br>Aihe: OLD</p><p>OLD</p>",
                "<div>NEW</div><div><br></div><blockquote type=\"cite\"><div>1 juni 2026 kl. 10:00 skrev OLD:</div>"
                        + "<div>OLD</div></blockquote>",
                "<p>NEW</p><div class=\"moz-cite-prefix\">Am 01.06.26 OLD:<br></div>"
                        + "<blockquote type=\"cite\" cite=\"mid:1@example.com\"><p>OLD</p></blockquote>",
                "<div>NEW</div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>Le lundi OLD a écrit :</div>"
                        + "<div><div>OLD</div></div></div>",
                "<p>NEW</p><p>Den 1 juni 2026 skrev Ada (ada@example.com) OLD:</p><blockquote>OLD</blockquote>",
                "<p>NEW</p><p>-- <br>OLD<br>OLD</p>",
                "<div>NEW</div><span class=\"gmail_signature_prefix\">-- </span><br><div class=\"gmail_signature\">OLD</div>",
                "<div>NEW</div><div id=\"Signature\"><table><tr><td>OLD</td></tr></table></div>",
                "<p>NEW</p><p>Sent from my iPhone OLD</p>",
                "<p>NEW</p><p>Skickat från min iPhone OLD</p>",
                "<p>NEW</p><p>Enviado desde mi iPhone OLD</p><blockquote type=\"cite\">OLD</blockquote>"
            })
    void historyAndSignatureShouldBeFolded(String mail) {
        var shown = fold(mail);

        assertTrue(open(shown).contains("NEW"), shown);
        assertFalse(open(shown).contains("OLD"), shown);
        assertTrue(folded(shown).contains("OLD"), shown);
        assertFalse(folded(shown).contains("NEW"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>NEW</p>",
                "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday Ada wrote:</div>"
                        + "<blockquote class=\"gmail_quote\">one</blockquote><div>NEW</div></div>",
                "<p>Hi</p><blockquote type=\"cite\">one</blockquote><p>NEW</p>",
                "<p>Hi</p><div class=\"yahoo_quoted\">one</div><p>NEW</p>",
                "<p>Hi</p><blockquote type=\"cite\">one</blockquote><img src=\"cid:NEW@example.com\">",
                "<p>-- <br>Ada</p><blockquote type=\"cite\">one</blockquote><p>NEW</p>",
                "<p>Sent from my iPad, sorry</p><p>NEW</p>",
                "<p>Please do this:</p><blockquote style=\"margin:0 0 0 40px;border:none\">NEW</blockquote>",
                "<blockquote type=\"cite\">NEW</blockquote>",
                "<p>See below</p><div class=\"gmail_quote\"><div class=\"gmail_attr\">---------- Пересылаемое сообщение ---------"
                        + "<br>From: Ada<br>Date: Monday<br>Subject: NEW<br>To: Bo</div><p>NEW</p></div>",
                "<div class=\"gmail_quote\"><div class=\"gmail_attr\">---------- Forwarded message ---------<br>"
                        + "From: Ada<br>Date: Monday<br>Subject: one<br>To: Bo</div>NEW</div>",
                "<p>Hi</p><div class=\"moz-forward-container\">-------- Weitergeleitet --------<br>NEW</div>",
                "<div id=\"divRplyFwdMsg\"><b>From:</b> Ada<br><b>Sent:</b> Monday<br><b>Subject:</b> x</div><p>NEW</p>"
            })
    void whatIsNewOrPassedOnShouldStayOpen(String mail) {
        var clean = SafeHtml.clean(mail).value();

        assertEquals(clean, QuotedHistory.fold(clean, "Quoted text"));
    }

    @Test
    void answersBetweenQuotesShouldStayOpen() {
        var shown =
                fold("<blockquote type=\"cite\">one</blockquote><p>NEW 1</p><blockquote type=\"cite\">two</blockquote>"
                        + "<p>NEW 2</p><blockquote type=\"cite\">OLD</blockquote>");

        assertTrue(open(shown).contains("one NEW 1 two NEW 2"), shown);
        assertTrue(folded(shown).contains("OLD"), shown);
    }

    @Test
    void foldingShouldLoseNothing() {
        var mail = "<div style=\"color:red\"><table><tr><td><p>NEW</p><p>On 1 June 2026 Ada wrote:</p>"
                + "<blockquote>OLD</blockquote></td><td>OLD beside</td></tr></table><p>OLD below</p></div>";
        var marked = mail.replace("<td>OLD beside</td>", "").replace("<p>OLD below</p>", "");

        var shown = fold(marked);

        assertEquals(
                Jsoup.parse(marked).text(),
                Jsoup.parse(shown.replaceAll("<summary>.*</summary>", "")).text());
        assertTrue(folded(shown).contains("OLD"), shown);
        assertEquals(SafeHtml.clean(mail).value(), fold(mail), "text beside the quote keeps all open");
    }

    @Test
    void foldingTwiceShouldChangeNothing() {
        var once = fold(GMAIL);

        assertEquals(once, QuotedHistory.fold(once, "Quoted text"));
    }

    /** S02. */
    @Test
    void mailShouldNotForgeTheFoldedPart() {
        var shown = fold("<details class=\"history\" open><summary>click</summary>NEW</details>" + GMAIL);

        assertEquals(1, Jsoup.parse(shown).select("details").size());
        assertTrue(open(shown).startsWith("clickNEW"), shown);
    }

    @Test
    void labelShouldBeText() {
        var shown = QuotedHistory.fold(SafeHtml.clean(GMAIL).value(), "<b>&");

        assertTrue(shown.contains("<summary>&lt;b&gt;&amp;</summary>"), shown);
    }

    /** S35. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                "<p>Sent from my x</p>",
                "<div class=\"gmail_signature\"></div>",
                "<blockquote type=\"cite\">a</blockquote>",
                "<p>On 1 a wrote:</p>"
            })
    void manyPartsShouldFoldInTime(String part) {
        var mail = "<p>NEW</p>" + part.repeat(400_000 / part.length()) + "<p>On 1 June a@example.com wrote:</p>"
                + "<blockquote type=\"cite\">" + "<br>".repeat(20_000) + "OLD</blockquote>";
        var clean = SafeHtml.clean(mail).value();

        assertTimeout(Duration.ofSeconds(5), () -> QuotedHistory.fold(clean, "Quoted text"));
    }

    private static String fold(String mail) {
        return QuotedHistory.fold(SafeHtml.clean(mail).value(), "Quoted text");
    }

    private static String open(String shown) {
        var body = Jsoup.parse(shown).body();
        body.select("details").remove();
        return body.text();
    }

    private static String folded(String shown) {
        return Jsoup.parse(shown).select("details").text();
    }
}
