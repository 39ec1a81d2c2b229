package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads mails as real programs write them and compares with what a reader should see. */
class MailFixturesTest {

    private static final Path FOLDER = folder();

    @ParameterizedTest
    @MethodSource("mails")
    void mailShouldBeReadAsItWasMeant(String name) throws IOException {
        var delivery = Deliveries.of(Files.readAllBytes(FOLDER.resolve(name + ".eml")));

        var message = new MimeReader(Clock.systemUTC(), Duration.ofSeconds(10)).read(delivery);

        assertEquals(Files.readString(FOLDER.resolve(name + ".json")), MessageJson.of(message));
    }

    static Stream<String> mails() throws IOException {
        return Files.walk(FOLDER)
                .map(file -> FOLDER.relativize(file).toString())
                .filter(name -> name.endsWith(".eml"))
                .map(name -> name.substring(0, name.length() - ".eml".length()))
                .sorted();
    }

    private static Path folder() {
        try {
            return Path.of(MailFixturesTest.class.getResource("/mail").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
