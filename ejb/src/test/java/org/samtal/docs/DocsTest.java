package org.samtal.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the documents true, and shows that each of their rules finds what breaks it. */
class DocsTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path FIXTURES = Path.of("src/test/resources/broken/docs");

    /** With {@code -Ddocs.write} the graph of the features is drawn anew before it is compared. */
    @BeforeAll
    static void draw() throws IOException {
        if (System.getProperty("docs.write") != null) {
            var page = PROJECT.resolve("docs/architecture.md");
            Files.writeString(page, DocsRule.graph(PROJECT).drawnInto(Files.readString(page)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentsShouldKeepTheRule(DocsRule rule) {
        assertEquals("", String.join("\n", rule.check(PROJECT)));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldCatchWhatBreaksIt(DocsRule rule) {
        var findings = String.join("\n", rule.check(FIXTURES.resolve(rule.name().toLowerCase(Locale.ROOT))));

        assertTrue(findings.toLowerCase(Locale.ROOT).contains("broken"), findings);
        assertTrue(findings.contains(rule.name()), findings);
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldLeaveAloneWhatKeepsIt(DocsRule rule) {
        assertEquals(List.of(), rule.check(FIXTURES.resolve("fine")));
    }
}
