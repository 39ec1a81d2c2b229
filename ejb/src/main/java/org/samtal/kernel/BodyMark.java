package org.samtal.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark within the HTML of a mail that nobody sees, and that comes back in what an answer quotes.
 *
 * <p>Some servers give a mail another Message-ID on its way, so that an answer names one nobody here knows. The mark is in Base64,
 * since programs make links of what looks like an address. Whether it is genuine is for whoever has signed it to say.
 */
public final class BodyMark {

    private static final String PREFIX = "samtal-";
    private static final Pattern WRITTEN = Pattern.compile(PREFIX + "([A-Za-z0-9_-]{20,80})");
    private static final Pattern SHAPE = Pattern.compile("c[0-9]{1,18}\\.[0-9a-f]{20}");
    private static final int MOST = 5;

    private BodyMark() {}

    /** The HTML that carries the mark. */
    public static String hidden(String mark) {
        var written = Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
        return "<div style=\"display:none\">" + PREFIX + written + "</div>";
    }

    /** What might be marks in HTML or text, in their order. */
    public static List<String> in(String words) {
        return WRITTEN.matcher(words)
                .results()
                .limit(MOST)
                .map(BodyMark::decoded)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The words without marks, for programs that show what was hidden. */
    public static String without(String words) {
        return words.contains(PREFIX)
                ? WRITTEN.matcher(words)
                        .replaceAll(found -> decoded(found).isPresent() ? "" : Matcher.quoteReplacement(found.group()))
                : words;
    }

    private static Optional<String> decoded(MatchResult found) {
        try {
            var bytes = Base64.getUrlDecoder().decode(found.group(1));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8))
                    .filter(mark -> SHAPE.matcher(mark).matches());
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }
}
