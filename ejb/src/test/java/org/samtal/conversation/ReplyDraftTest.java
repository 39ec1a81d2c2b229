package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.BodyMark;
import org.samtal.kernel.DomainException.Rejected;

class ReplyDraftTest {
    private static final String MARK = "c1.0123456789abcdef0123";

    @Test
    void emptyReplyShouldBeRefused() {
        assertEquals("conversation.reply.empty", refusal(" \n", "").key());
    }

    @Test
    void replyInBothFormsShouldBeRefused() {
        assertEquals("conversation.reply.both", refusal("Hi", "<p>Hi</p>").key());
    }

    @Test
    void endlessReplyShouldBeRefused() {
        assertEquals("conversation.reply.long", refusal("x".repeat(500_001), "").key());
    }

    @Test
    void htmlReplyShouldBeCleanedAndHaveItsText() {
        var draft = new ReplyDraft("", "<p onclick='x()'>Hi <script>alert(1)</script>Ada</p>", OptionalInt.empty());

        var text = ReplyText.of(draft);

        assertEquals("Hi Ada", text.text());
        assertEquals(Optional.of("<p>Hi Ada</p>"), text.html());
    }

    @Test
    void textReplyShouldLeaveAsHtmlToo() {
        assertEquals(
                "<p>5 &lt; 6</p>" + BodyMark.hidden(MARK),
                mail("5 < 6", "", Quote.NONE).html());
    }

    @Test
    void signatureShouldStandBehindTheLineThatMailProgramsKnow() {
        var mail = mail("Hello", "Åsa & Co\nNordvik", Quote.NONE);

        assertEquals("Hello\n\n-- \nÅsa & Co\nNordvik", mail.text());
        assertEquals("<p>Hello</p><p>-- <br>Åsa &amp; Co<br>Nordvik</p>" + BodyMark.hidden(MARK), mail.html());
    }

    private static MailText mail(String text, String signature, Quote quote) {
        return new MailText(ReplyText.of(ReplyDraft.ofText(text)), signature, quote, MARK);
    }

    private static Rejected refusal(String text, String html) {
        return assertThrows(Rejected.class, () -> new ReplyDraft(text, html, OptionalInt.empty()));
    }
}
