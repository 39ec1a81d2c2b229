package org.samtal.snippet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the places of placeholders: {@code {{customer.first}}}, or {@code {{customer.first|there}}} with what stands
 * there where nothing is known.
 *
 * <p>A fixed list of names and no expressions; what was put in is not looked at again (S84).
 */
final class SnippetExpander {

    /** All there are. */
    static final Set<String> NAMES =
            Set.of("customer", "customer.first", "agent", "agent.first", "subject", "inbox", "number");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}|]*?)\\s*(?:\\|([^{}]*))?}}");

    private SnippetExpander() {}

    static String expand(String text, SnippetValues values) {
        var known = values.byName();
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place, known.get(place.group(1)))));
    }

    private static String value(MatchResult place, String known) {
        if (known == null) {
            return place.group();
        }
        return known.isEmpty() ? Optional.ofNullable(place.group(2)).orElse("") : known;
    }

    /** The first placeholder that does not exist. */
    static Optional<String> unknownIn(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(place -> !NAMES.contains(place.group(1)))
                .map(MatchResult::group)
                .findFirst();
    }
}
