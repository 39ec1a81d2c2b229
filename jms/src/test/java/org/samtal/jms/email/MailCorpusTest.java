package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.samtal.conversation.InboundMessage;
import org.samtal.jms.UnreadableMessage;

/**
 * Reads every mail of a folder given by {@code -Dsamtal.mails}: each ends as a message or with a reason, none takes
 * long, and none carries anything that runs or loads.
 */
class MailCorpusTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicTest> s35EveryMailShouldEndAsMessageOrWithAReason() throws IOException {
        var folder = System.getProperty("samtal.mails", "");
        if (folder.isEmpty()) {
            abort("No folder of mails is given by -Dsamtal.mails");
        }
        return Files.walk(Path.of(folder))
                .filter(Files::isRegularFile)
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> read(file)));
    }

    private static void read(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var before = System.nanoTime();
        try {
            var message = new MimeReader(Clock.systemUTC(), LONGEST).read(Deliveries.of(content));
            assertIsHarmless(message);
        } catch (UnreadableMessage unreadable) {
            assertFalse(unreadable.reason().isBlank());
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - before).compareTo(LONGEST) < 0);
    }

    private static void assertIsHarmless(InboundMessage message) {
        var html = message.html().orElse("").toLowerCase(Locale.ROOT);
        assertAll(
                () -> assertFalse(html.contains("<script"), html),
                () -> assertFalse(html.contains("src=\"http"), html),
                () -> assertFalse(html.contains("url("), html),
                () -> assertTrue(message.text().indexOf('\u0000') < 0),
                () -> assertTrue(message.quoteAt() <= message.text().length()),
                () -> assertTrue(message.subject().indexOf('\n') < 0));
    }
}
