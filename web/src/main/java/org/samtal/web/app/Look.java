package org.samtal.web.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions for templates: initials and tints of avatars, sizes of files. */
public final class Look {
    private static final int TINTS = 7;
    private static final String[] UNITS = {"kB", "MB", "GB"};

    private Look() {}

    /** First letters of the first and last word: "HB" for Helena Bergqvist, "A" for ada@example.com. */
    public static String initials(String name) {
        var words = Arrays.stream(name.strip().replaceAll("@.*", "").split("[\\s.]+"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        return Stream.of(words.get(0), words.get(words.size() - 1))
                .limit(words.size())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** One of seven tints, the same for one id everywhere. */
    public static int tint(long id) {
        return Math.floorMod(Long.hashCode(id * 0x9E3779B97F4A7C15L) >>> 8, TINTS) + 1;
    }

    /** Size of a file in the unit people use: "14 kB", "1.8 MB". */
    public static String size(long bytes, Locale locale) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        var unit = -1;
        double value = bytes;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(locale, value < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }
}
