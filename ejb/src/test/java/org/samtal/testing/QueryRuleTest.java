package org.samtal.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps queries and declarations in step, and shows that both rules find what breaks them. */
class QueryRuleTest {

    private static final Path FIXTURES = Path.of("src/test/resources/broken/queries");

    @ParameterizedTest
    @EnumSource
    void featuresShouldKeepTheRule(QueryRule rule) {
        assertEquals("", String.join("\n", rule.check(Path.of("src/main/java"))));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldCatchWhatBreaksIt(QueryRule rule) {
        var findings = rule.check(FIXTURES.resolve(rule.name().toLowerCase(Locale.ROOT)));

        assertEquals(2, findings.size(), findings::toString);
        assertTrue(findings.stream().allMatch(finding -> finding.contains("desk") && finding.contains(rule.name())));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldLeaveAloneWhatKeepsIt(QueryRule rule) {
        assertEquals(List.of(), rule.check(FIXTURES.resolve("fine")));
    }
}
