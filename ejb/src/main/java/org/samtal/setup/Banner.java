package org.samtal.setup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A box around a few lines of text, so that they are found in a long log. A line each, as the log knows no others. */
final class Banner {

    private Banner() {}

    static List<String> around(String... lines) {
        int width = Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
        var edge = "+" + "-".repeat(width + 4) + "+";
        var inside = Arrays.stream(lines).map(line -> "|  " + line + " ".repeat(width - line.length()) + "  |");
        return Stream.of(Stream.of(edge), inside, Stream.of(edge))
                .flatMap(part -> part)
                .toList();
    }
}
