package org.samtal.web.app;

import java.util.Locale;

/** Functions for templates: initials and tints of avatars, sizes of files. */
public final class Look {
    private static final int TINTS = 7;
    private static final String[] UNITS = {"kB", "MB", "GB"};

    private Look() {}

    /** First letters of the first and last word: "HB" for Helena Bergqvist, "A" for ada@example.com. */
    public static String initials(String name) {
        var at = name.indexOf('@');
        var end = at < 0 ? name.length() : at;
        var first = -1;
        var last = -1;
        var inWord = false;
        for (var place = 0; place < end; place += Character.charCount(name.codePointAt(place))) {
            var sign = name.codePointAt(place);
            if (Character.isWhitespace(sign) || sign == '.') {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(sign)) {
                inWord = true;
                last = place;
                first = first < 0 ? place : first;
            }
        }
        if (first < 0) {
            return "?";
        }
        var letters = letter(name, first) + (last == first ? "" : letter(name, last));
        return letters.toUpperCase(Locale.ROOT);
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

    private static String letter(String name, int place) {
        return name.substring(place, name.offsetByCodePoints(place, 1));
    }
}
