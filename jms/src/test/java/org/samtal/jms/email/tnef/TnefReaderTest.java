package org.samtal.jms.email.tnef;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.jms.UnreadableMessage;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.jms.email.tnef.TnefMessage.TnefFile;

class TnefReaderTest {
    private static final byte[] REPORT = "%PDF-1.7 a report".getBytes(US_ASCII);

    @Test
    void fileShouldHaveItsLongNameItsTypeAndItsContent() {
        var file = read(new Packer().file("RAKNIN~1.PDF", "Räkning mars.pdf", "application/pdf", "", REPORT))
                .files()
                .get(0);

        assertEquals("Räkning mars.pdf", file.name());
        assertEquals("application/pdf", file.contentType());
        assertArrayEquals(REPORT, file.content());
    }

    @Test
    void filesShouldKeepTheirOrder() {
        var packed = new Packer().file("A.TXT", "a.txt", "", "", REPORT).file("B.TXT", "b.txt", "", "", REPORT);

        assertEquals(List.of("a.txt", "b.txt"), names(read(packed)));
    }

    @Test
    void pictureOfTheHtmlShouldBeKnownByItsContentId() {
        var message = read(new Packer()
                .html("<p>Hej <img src=\"cid:map@a\"></p>")
                .file("MAP.PNG", "map.png", "image/png", "map@a", REPORT));

        assertEquals(Optional.of("<p>Hej <img src=\"cid:map@a\"></p>"), message.html());
        assertEquals("map@a", message.files().get(0).contentId());
    }

    @Test
    void textShouldBeReadInItsCharacterSet() {
        assertEquals(
                Optional.of("Hej på dig – €5"),
                read(new Packer().text("Hej på dig – €5")).text());
    }

    @Test
    void messageWithinTheMessageShouldBeAFileOfItsWordsAndItsFiles() {
        var inner = new Packer().subject("Order 4711").text("It came broken.").file("P.JPG", "p.jpg", "", "", REPORT);

        var message = read(new Packer().inner(inner));

        assertEquals(List.of("Order 4711.txt", "p.jpg"), names(message));
        assertEquals("It came broken.", new String(message.files().get(0).content(), UTF_8));
    }

    @Test
    void somethingElseShouldStayPacked() {
        assertTrue(
                TnefReader.read("PK zip, no mail".getBytes(US_ASCII), budget()).isEmpty());
        assertTrue(TnefReader.read(new byte[0], budget()).isEmpty());
    }

    /** S35: whatever is missing or too much, the answer is that it is no such file, or what could be read before. */
    @Test
    void s35EveryCutShouldBeSurvived() {
        var whole = new Packer()
                .html("<p>Hej</p>")
                .file("A.PDF", "a.pdf", "application/pdf", "one@a", REPORT)
                .inner(new Packer().text("inside"))
                .bytes();

        for (var length = 0; length < whole.length; length++) {
            TnefReader.read(Arrays.copyOf(whole, length), budget());
        }
        for (var at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] = (byte) 0xFF;
            TnefReader.read(changed, budget());
        }
    }

    /** S35: a count says nothing about how much there is. */
    @Test
    void s35CountsWithoutValuesShouldCostNothing() {
        byte[] several = {1, 0, 0, 0, 1, 0x10, 1, 0, -1, -1, -1, 0x7F};
        byte[] properties = {-1, -1, -1, 0x7F, 3, 0, 1, 0, 0, 0, 0, 0};

        assertTrue(
                TnefReader.read(new Packer().attribute(1, 0x00069003, several).bytes(), budget())
                        .isEmpty());
        assertTrue(TnefReader.read(
                        new Packer().attribute(1, 0x00069003, properties).bytes(), budget())
                .isEmpty());
    }

    /** S35: messages within messages end somewhere. */
    @Test
    void s35NestingShouldEnd() {
        var packed = new Packer().text("deepest");
        for (var level = 0; level < 30; level++) {
            packed = new Packer().subject("level").inner(packed);
        }

        assertEquals(List.of(), read(packed).files());
    }

    /** S35: thousands of files are no letter. */
    @Test
    void s35TooManyFilesShouldStayPacked() {
        var packed = new Packer();
        for (var i = 0; i < 201; i++) {
            packed.file("A.TXT", "a.txt", "", "", REPORT);
        }

        assertTrue(TnefReader.read(packed.bytes(), budget()).isEmpty());
    }

    @Test
    void s35ReadingShouldEndWithItsTime() {
        var late = new ParseBudget(Clock.systemUTC(), Duration.ofMillis(-1));
        var packed = new Packer().text("Hej").bytes();

        assertThrows(UnreadableMessage.class, () -> TnefReader.read(packed, late));
    }

    private static List<String> names(TnefMessage message) {
        return message.files().stream().map(TnefFile::name).toList();
    }

    private static TnefMessage read(Packer packed) {
        return TnefReader.read(packed.bytes(), budget()).orElseThrow();
    }

    private static ParseBudget budget() {
        return new ParseBudget(Clock.systemUTC(), Duration.ofSeconds(10));
    }
}
