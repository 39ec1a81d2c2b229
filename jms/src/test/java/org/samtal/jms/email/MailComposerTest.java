package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.channel.Recipient;
import org.samtal.conversation.InboundMessage;
import org.samtal.file.FileRef;
import org.samtal.jms.email.mime.Headers;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.outbox.OutboundFile;

class MailComposerTest {

    @Test
    void answerShouldCarryTheHeadersThatThreadsNeed() {
        var headers = headers(Drafts.answer());

        assertEquals(
                "\"Ada Nilsson (Nordvik)\" <support@inbox.localhost>",
                headers.first("From").orElse(""));
        assertEquals("Bo Ek <bo@example.com>", headers.first("To").orElse(""));
        assertEquals(
                "support+c12.abc@inbox.localhost", headers.first("Reply-To").orElse(""));
        assertEquals("Sun, 22 Nov 2026 12:00:00 +0000", headers.first("Date").orElse(""));
        assertEquals(
                "<samtal.12.uuid.hmac@inbox.localhost>",
                headers.first("Message-ID").orElse(""));
        assertEquals("<parent@example.com>", headers.first("In-Reply-To").orElse(""));
        assertEquals(
                "<root@example.com> <parent@example.com>",
                headers.first("References").orElse(""));
        assertEquals("1.0", headers.first("MIME-Version").orElse(""));
        assertFalse(headers.has("Cc"));
    }

    @Test
    void answerShouldBeReadAsItWasWritten() {
        var read = read(Drafts.answer().cc(new Recipient("Åsa", "asa@example.com")));

        assertEquals("Re: Återköp", read.subject());
        assertEquals("Hej Bo!\n\nPengarna är på väg.", read.text());
        assertTrue(read.html().orElse("").contains("<p>Pengarna är på väg.</p>"));
        assertEquals(List.of(new Recipient("Åsa", "asa@example.com")), read.cc());
        assertFalse(read.automatic());
    }

    @Test
    void answerWithoutHtmlShouldBeTextAlone() {
        var raw = raw(Drafts.answer().html(""));

        assertTrue(raw.contains("Content-Type: text/plain; charset=UTF-8"), raw);
        assertFalse(raw.contains("multipart"), raw);
    }

    @Test
    void firstMailOfAThreadShouldReferToNothing() {
        var headers = headers(Drafts.answer().references(List.of()));

        assertFalse(headers.has("In-Reply-To") || headers.has("References"));
    }

    @Test
    void longThreadShouldKeepItsFirstMailAndTheNewest() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 100; i++) {
            ids.add("<" + i + "@" + "long".repeat(20) + ".example>");
        }
        var references = headers(Drafts.answer().references(ids))
                .first("References")
                .orElse("")
                .split(" ");

        assertEquals(21, references.length);
        assertEquals(ids.get(0), references[0]);
        assertEquals(ids.get(80), references[1]);
        assertEquals(ids.get(99), references[20]);
    }

    @Test
    void s32EveryLineShouldBeShortAndEndTheSameWay() {
        var html = "<p>" + "x".repeat(5_000) + "</p>";
        var raw = raw(Drafts.answer()
                .subject("å".repeat(900))
                .text("y".repeat(3_000) + "\n.\n\r.\r\rz\r\n.\r\n")
                .html(html));

        for (var line : raw.split("\r\n", -1)) {
            assertTrue(line.length() <= 998, () -> "Line of " + line.length());
            assertTrue(line.indexOf('\r') < 0 && line.indexOf('\n') < 0, line);
        }
        assertTrue(read(Drafts.answer().html(html)).html().orElse("").contains("x".repeat(5_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rBcc: eve@example.com",
                "a\nBcc: eve@example.com",
                "a\r\nBcc: eve@example.com",
                "a\r\n\r\n<script>",
                "a\u2028Bcc: e",
                "a\u0000Bcc: e",
                "a\u0085Bcc: e",
                "a%0d%0aBcc: e",
                "=?utf-8?q?a=0d=0aBcc:_eve?=",
                "a\u000bBcc: e",
                "a\u2029Bcc: e"
            })
    void s30NothingInATextShouldBecomeAHeader(String hostile) {
        var usual = headerNames(Drafts.answer());

        assertEquals(usual, headerNames(Drafts.answer().subject(hostile)));
        assertEquals(usual, headerNames(Drafts.answer().to(new Recipient(hostile, "bo@example.com"))));
        assertEquals(usual, headerNames(Drafts.answer().from(new Recipient(hostile, "support@inbox.localhost"))));
        assertEquals(
                usual,
                headerNames(Drafts.answer().references(List.of("<ok@example.com>", "<" + hostile + ">", "<b@c>"))));
        assertEquals(usual, headerNames(Drafts.answer().text(hostile).html(hostile)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bo@example.com\r\nRCPT TO:<eve@example.com>",
                "bo@example.com>\r\nDATA",
                "",
                "bo",
                "bo@example.com, eve@example.com",
                "<bo@example.com>eve@example.com",
                "bo@example.com\u0000",
                "\"bo\"@example.com"
            })
    void s30MailToSomethingThatIsNoAddressShouldNotBeWritten(String hostile) {
        assertThrows(UnsendableMessage.class, () -> raw(Drafts.answer().to(new Recipient("Bo", hostile))));
        assertThrows(UnsendableMessage.class, () -> raw(Drafts.answer().from(new Recipient("Bo", hostile))));
    }

    @Test
    void s31SubjectOfAFoldedMailShouldBeOneLine() {
        var inbound = read("Subject: =?utf-8?q?Hi=0D=0ABcc:_eve@example.com?=\n\tmore\nFrom: a@b.example\n\nx");

        assertEquals("Hi Bcc: eve@example.com more", inbound.subject());
        assertEquals(
                "Hi Bcc: eve@example.com more",
                headers(Drafts.answer().subject(inbound.subject()))
                        .first("Subject")
                        .orElse(""));
    }

    @Test
    void filesShouldFollowTheBodyInTheirOrder() {
        var inbound = readWith("report.pdf", "application/pdf", "Räkning – åäö.csv", "text/csv");

        assertEquals("Hej Bo!\n\nPengarna är på väg.", inbound.text());
        assertEquals(
                List.of("report.pdf application/pdf 1", "Räkning – åäö.csv text/csv 2"),
                inbound.files().stream()
                        .map(file -> file.name() + " " + file.contentType() + " " + file.content()[0])
                        .toList());
    }

    @Test
    void pictureThatTheHtmlShowsShouldStandBesideItAndNotAmongTheFiles() {
        var picture = new OutboundFile("map.png", "image/png", new FileRef("", 1), "one@pictures.samtal");
        var report = new OutboundFile("report.pdf", "application/pdf", new FileRef("", 1), "two@pictures.samtal");
        var draft = Drafts.answer()
                .html("<p>Here: <img src=\"cid:one&#64;pictures.samtal\" alt=\"map.png\" /></p>")
                .draftWith(picture, report);

        var raw = new String(
                MailComposer.compose(draft, List.of(new byte[] {1}, new byte[] {2})), StandardCharsets.ISO_8859_1);
        var inbound = read(raw);

        assertTrue(raw.contains("multipart/related"), raw);
        assertTrue(raw.contains("Content-ID: <one@pictures.samtal>"), raw);
        assertTrue(raw.contains("cid:one@pictures.samtal"), raw);
        assertFalse(raw.contains("two@pictures.samtal"), raw);
        assertEquals(
                List.of("map.png one@pictures.samtal", "report.pdf "),
                inbound.files().stream()
                        .map(file -> file.name() + " " + file.contentId())
                        .toList());
    }

    /** S31: a name is data, and ends no header. */
    @Test
    void s31NameOfAFileShouldAddNoHeader() {
        var inbound = readWith("a\r\nBcc: eve@example.com\r\n\r\nx\".pdf", "application/pdf");

        assertEquals(1, inbound.files().size());
        assertEquals("a Bcc_ eve@example.com x_.pdf", inbound.files().get(0).name());
    }

    /** Names and types in turn; each file holds one byte, its number. */
    private static InboundMessage readWith(String... namesAndTypes) {
        var files = new ArrayList<OutboundFile>();
        var contents = new ArrayList<byte[]>();
        for (var i = 0; i < namesAndTypes.length; i += 2) {
            contents.add(new byte[] {(byte) (contents.size() + 1)});
            files.add(new OutboundFile(namesAndTypes[i], namesAndTypes[i + 1], new FileRef("", 1), ""));
        }
        var draft = Drafts.answer().draftWith(files.toArray(OutboundFile[]::new));
        return new MimeReader(Clock.systemUTC(), Duration.ofSeconds(10))
                .read(Deliveries.of(MailComposer.compose(draft, contents)));
    }

    private static List<String> headerNames(Drafts drafts) {
        var raw = raw(drafts);
        var names = new ArrayList<String>();
        for (var line : raw.substring(0, raw.indexOf("\r\n\r\n")).split("\r\n")) {
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                names.add(line.substring(0, line.indexOf(':')));
            }
        }
        return names;
    }

    private static Headers headers(Drafts drafts) {
        var raw = MailComposer.compose(drafts.draft(), List.of());
        return MimeParser.headers(raw, new ParseBudget(Clock.systemUTC(), Duration.ofSeconds(10)));
    }

    private static InboundMessage read(Drafts drafts) {
        return new MimeReader(Clock.systemUTC(), Duration.ofSeconds(10))
                .read(Deliveries.of(MailComposer.compose(drafts.draft(), List.of())));
    }

    private static InboundMessage read(String mail) {
        return new MimeReader(Clock.systemUTC(), Duration.ofSeconds(10)).read(Deliveries.of(mail));
    }

    private static String raw(Drafts drafts) {
        return new String(MailComposer.compose(drafts.draft(), List.of()), StandardCharsets.ISO_8859_1);
    }
}
