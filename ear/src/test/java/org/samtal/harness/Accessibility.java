package org.samtal.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds a page to WCAG 2.2 A and AA as far as axe can tell. Frames with mails are left out: what stands in one is its
 * sender's, and no script runs there, not even one that looks around.
 */
public final class Accessibility {
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** The page in both themes, whichever it is shown in. */
    public static void checkThemes(Page page) {
        for (var theme : List.of("light", "dark")) {
            page.locator("html").evaluate("(html, theme) => html.dataset.theme = theme", theme);
            check(page);
        }
    }

    public static void check(Page page) {
        var violations = new AxeBuilder(page)
                .exclude("iframe[sandbox]")
                .withTags(LEVELS)
                .analyze()
                .getViolations();
        assertEquals("", violations.stream().map(Accessibility::described).collect(Collectors.joining("\n")));
    }

    private static String described(Rule rule) {
        var places = rule.getNodes().stream()
                .map(node -> node.getHtml())
                .limit(5)
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        return rule.getId() + ": " + rule.getHelp() + places;
    }
}
