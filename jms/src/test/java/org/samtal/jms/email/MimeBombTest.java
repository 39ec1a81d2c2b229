package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.conversation.InboundMessage;
import org.samtal.jms.UnreadableMessage;
import org.samtal.kernel.QuoteCutter;

/** Mails made to exhaust whoever reads them: each ends in time, as a message or with a reason (S35). */
class MimeBombTest {

    private static final String HEAD = "From: Eve <eve@example.com>\nMIME-Version: 1.0\n";
    private static final Duration SOON = Duration.ofSeconds(8);

    @Test
    void s35DeepNestingShouldBeRefused() {
        var mail = new StringBuilder(HEAD);
        for (var i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        assertEquals("Its parts are nested more than 20 levels deep.", refusal(mail));
    }

    @Test
    void s35ManyPartsShouldBeRefused() {
        var mail = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(100_000) + "--b--\n";

        assertEquals("It has more than 1000 parts.", refusal(mail));
    }

    @Test
    void s35ManyHeadersShouldBeRefused() {
        assertEquals("It has more than 1000 header fields.", refusal(HEAD + "X-A: b\n".repeat(1_000_000) + "\nx"));
    }

    @Test
    void s35LongHeaderShouldBeRefused() {
        var mail = HEAD + "To: " + "a@example.com, ".repeat(1_000_000) + "\n\nx";

        assertEquals("One of its header fields is longer than 64 kB.", refusal(mail));
    }

    @Test
    void s35FoldedHeaderShouldBeRefused() {
        var mail = HEAD + "Subject: x" + "\n y".repeat(1_000_000) + "\n\nx";

        assertEquals("One of its header fields is longer than 64 kB.", refusal(mail));
    }

    @Test
    void s35ParameterContinuationsShouldBeReadInTime() {
        var type = new StringBuilder("Content-Type: text/plain");
        for (var i = 0; type.length() < 60_000; i++) {
            type.append("; name*").append(i).append("*=%61");
        }

        assertTrue(read(HEAD + type + "\n\nx").files().get(0).name().startsWith("aaaa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                ">",
                "\"",
                "(",
                "<a@",
                "a@b,",
                ",",
                ":",
                "a:",
                "@",
                "\\",
                "<a@b>",
                "\"a\" <",
                "=?",
                "=?a?q?x",
                "=?utf-8?q?=",
                "=?utf-8?b?YQ==?= ",
                ";",
                "a=",
                "=",
                " ",
                "\"a\\"
            })
    void s35OddHeadersShouldBeReadInTime(String piece) {
        var value = piece.repeat(63_000 / piece.length());
        var mail = HEAD + "To: " + value + "\nSubject: " + value + "\nReferences: " + value + "\nContent-Disposition: "
                + value + "\nMessage-ID: " + value + "\nDate: " + value + "\nContent-Type: text/plain; " + value
                + "\n\nx";

        assertTimeout(SOON, () -> read(mail));
    }

    @Test
    void s35OneEndlessLineShouldBeReadInTime() {
        assertTrue(read(HEAD + "\n" + "x".repeat(25_000_000)).files().get(0).content().length > 20_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "=\n", "=41", "=4", "\n=", " \t=\n"})
    void s35QuotedPrintableShouldBeReadInTime(String piece) {
        read(HEAD + "Content-Transfer-Encoding: quoted-printable\n\n" + piece.repeat(5_000_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=x>",
                "<table>",
                "<!--",
                "<a ",
                "</",
                "&",
                "<p style='",
                "<font><b><i>",
                "<li>",
                "<td>",
                "<blockquote>",
                "<select>",
                "<svg>",
                "<pre>\n",
                "<br>",
                "<img src=x>",
                "<style>",
                "<![endif]-->"
            })
    void s35HugeHtmlShouldBeReadInTime(String piece) {
        var mail = HEAD + "Content-Type: text/html\n\n" + piece.repeat(240_000 / piece.length());

        assertTimeout(SOON, () -> outcome(mail));
    }

    @Test
    void s35ManyLinksShouldBeRefused() {
        var mail = HEAD + "Content-Type: text/html\n\n" + "<a href='http://x.example/'>x</a>".repeat(5_001);

        assertEquals("It has more than 5000 links.", refusal(mail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> \n",
                "\n",
                "-----\n",
                "From: x\n",
                "On 1 wrote\n",
                "-- \n",
                "On 1 wrote:\n",
                "a:\n",
                "____________\n"
            })
    void s35OddTextShouldBeCutInTime(String piece) {
        var text = "x\n" + piece.repeat(400_000 / piece.length());

        assertTimeout(SOON, () -> QuoteCutter.quoteAt(text));
    }

    @Test
    void s35SlowReadingShouldEndAtTheDeadline() {
        var now = new AtomicLong();
        var fastClock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(now.getAndAdd(2));
            }
        };
        var mail = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(20);

        var refusal = assertThrows(UnreadableMessage.class, () -> new MimeReader(fastClock, Duration.ofSeconds(10))
                .read(Deliveries.of(mail)));

        assertEquals("Reading it took too long.", refusal.reason());
    }

    @Test
    void mailWithoutAnySenderShouldBeRefused() {
        var delivery = Deliveries.of("", "Subject: x\n\nx".getBytes(StandardCharsets.UTF_8));

        var refusal = assertThrows(UnreadableMessage.class, () -> reader().read(delivery));

        assertEquals("It names no sender that could be answered.", refusal.reason());
    }

    private static String refusal(CharSequence mail) {
        var refusal = assertTimeout(SOON, () -> assertThrows(UnreadableMessage.class, () -> read(mail.toString())));
        return refusal.reason();
    }

    private static void outcome(String mail) {
        try {
            read(mail);
        } catch (UnreadableMessage refused) {
            assertTrue(!refused.reason().isBlank());
        }
    }

    private static InboundMessage read(String mail) {
        return assertTimeout(SOON, () -> reader().read(Deliveries.of(mail)));
    }

    private static MimeReader reader() {
        return new MimeReader(Clock.systemUTC(), Duration.ofSeconds(10));
    }
}
