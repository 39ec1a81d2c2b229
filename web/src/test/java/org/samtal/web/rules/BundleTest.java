package org.samtal.web.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the bundles complete in both languages, and shows that each rule of the texts finds what breaks it. */
class BundleTest {

    private static final List<Path> PRODUCT = List.of(
            Path.of("src/main"), Path.of("../ejb/src/main"), Path.of("../jms/src/main"), Path.of("../batch/src/main"));
    private static final Path FIXTURES = Path.of("src/test/resources/broken/texts");
    private static final Texts FINE = Texts.under(List.of(FIXTURES.resolve("fine")));

    @ParameterizedTest
    @EnumSource
    void textsShouldKeepTheRule(TextRule rule) {
        var product = Texts.under(
                PRODUCT.stream().filter(folder -> folder.toFile().exists()).toList());

        assertTrue(product.files().size() > 1, "the bundles were found");
        assertEquals("", String.join("\n", rule.check(product)));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldCatchWhatBreaksIt(TextRule rule) {
        var broken = Texts.under(List.of(FIXTURES.resolve(rule.name().toLowerCase(Locale.ROOT))));

        var findings = String.join("\n", rule.check(broken));

        assertTrue(findings.contains("letter.broken"), findings);
        assertTrue(findings.contains(rule.name()), findings);
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldLeaveAloneWhatKeepsIt(TextRule rule) {
        assertEquals(List.of(), rule.check(FINE));
    }
}
