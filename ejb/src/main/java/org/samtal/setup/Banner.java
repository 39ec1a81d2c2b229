package org.samtal.setup;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A box around a few lines of text, so that they are found in a long log. */
final class Banner {

    private Banner() {}

    static String around(String... lines) {
        int width = Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
        var edge = "+" + "-".repeat(width + 4) + "+";
        var inside = Arrays.stream(lines)
                .map(line -> "|  " + line + " ".repeat(width - line.length()) + "  |")
                .collect(Collectors.joining("\n"));
        return "\n" + edge + "\n" + inside + "\n" + edge;
    }
}
