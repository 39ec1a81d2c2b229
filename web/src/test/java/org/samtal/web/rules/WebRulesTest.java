package org.samtal.web.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samtal.testing.SourceFile;

/** Keeps pages, styles and scripts by the rules of the screens, and shows that each rule finds what breaks it. */
class WebRulesTest {

    private static final List<Path> PRODUCT =
            List.of(Path.of("src/main/webapp"), Path.of("src/main/resources"), Path.of("src/main/java"));
    private static final Path FIXTURES = Path.of("src/test/resources/broken");

    @ParameterizedTest
    @EnumSource
    void screensShouldKeepTheRule(WebRule rule) {
        var broken = PRODUCT.stream()
                .filter(folder -> folder.toFile().exists())
                .flatMap(SourceFile::under)
                .flatMap(file -> rule.check(file).stream())
                .toList();

        assertEquals("", String.join("\n", broken));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldCatchWhatBreaksIt(WebRule rule) {
        var broken = fixtures(rule).filter(file -> isNamed(file, "broken")).toList();

        assertFalse(broken.isEmpty(), "no fixture breaks " + rule);
        assertAll(broken.stream().map(file -> () -> {
            var findings = String.join("\n", rule.check(file));
            assertTrue(findings.contains(file.name()), file.path());
            assertTrue(findings.contains(rule.name()), file.path());
        }));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldLeaveAloneWhatKeepsIt(WebRule rule) {
        var fine = fixtures(rule).filter(file -> !isNamed(file, "broken")).toList();

        assertFalse(fine.isEmpty(), "no fixture keeps " + rule);
        assertAll(fine.stream().map(file -> () -> assertEquals(List.of(), rule.check(file), file.path())));
    }

    private static Stream<SourceFile> fixtures(WebRule rule) {
        return SourceFile.under(FIXTURES.resolve(rule.name().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNamed(SourceFile file, String word) {
        return file.name().toLowerCase(Locale.ROOT).contains(word);
    }
}
