package org.samtal.conversation.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A content line: name, parameters and value (RFC 5545, 3.1). */
record CalendarProperty(String name, Map<String, String> parameters, String value) {

    private static final int LONGEST_TEXT = 500;

    /** Read in one pass; empty for what is no content line. */
    static Optional<CalendarProperty> parse(String line) {
        var colon = endOf(line, 0, ":");
        if (colon <= 0 || colon == line.length()) {
            return Optional.empty();
        }
        var end = endOf(line, 0, ";:");
        var parameters = new HashMap<String, String>();
        for (var start = end; start < colon; ) {
            var next = endOf(line, start + 1, ";:");
            var parameter = line.substring(start + 1, next);
            var equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        upper(parameter.substring(0, equals)), unquoted(parameter.substring(equals + 1)));
            }
            start = next;
        }
        return Optional.of(new CalendarProperty(upper(line.substring(0, end)), parameters, line.substring(colon + 1)));
    }

    Optional<String> parameter(String wanted) {
        return Optional.ofNullable(parameters.get(wanted));
    }

    /** The value as one line of text, its escapes undone (RFC 5545, 3.3.11). */
    String text() {
        var text = new StringBuilder();
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character == '\\' && i + 1 < value.length()) {
                var escaped = value.charAt(++i);
                text.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
            } else {
                text.append(character);
            }
        }
        return line(text.toString());
    }

    /** Whom an organizer or attendee names: the name, else the address. */
    String person() {
        return parameter("CN")
                .map(CalendarProperty::line)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> {
                    var address = value.regionMatches(true, 0, "mailto:", 0, 7) ? value.substring(7) : value;
                    return line(address);
                });
    }

    /** Without control, format and direction characters (S09, S37), white space as one space. */
    private static String line(String text) {
        var line = text.substring(0, Math.min(text.length(), 4 * LONGEST_TEXT))
                .replaceAll("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]", " ")
                .replaceAll("[\\p{Cf}\\p{Cs}\\p{Cn}]", "")
                .replaceAll(" {2,}", " ")
                .strip();
        var most = Math.min(LONGEST_TEXT, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, most));
    }

    /** Place of the next of the marks that stands in no quotes; the line's length where there is none. */
    private static int endOf(String line, int from, String marks) {
        var quoted = false;
        for (var i = from; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && marks.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return line.length();
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }

    private static String upper(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
