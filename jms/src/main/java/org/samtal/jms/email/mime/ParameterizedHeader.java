package org.samtal.jms.email.mime;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A header value with parameters: {@code Content-Type} and {@code Content-Disposition} (RFC 2045, 5.1; RFC 2183).
 *
 * <p>Reads continued and extended parameters (RFC 2231), encoded words where they don't belong, quotes that never end
 * and names with unquoted spaces.
 *
 * @param value what stands before the parameters, lower case, such as {@code text/plain} or {@code attachment}
 * @param parameters decoded values by lower-case name
 */
public record ParameterizedHeader(String value, Map<String, String> parameters) {

    /** What a missing header means. */
    public static final ParameterizedHeader NONE = new ParameterizedHeader("", Map.of());

    /** Reads the header; never fails. */
    public static ParameterizedHeader parse(String header) {
        var end = endOfValue(header);
        var parameters = new ParameterReader(header, end).read();
        return new ParameterizedHeader(header.substring(0, end).strip().toLowerCase(Locale.ROOT), parameters);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    /** A missing semicolon ({@code text/plain charset=utf-8}) ends the value at the space. */
    private static int endOfValue(String header) {
        var lastEquals = header.lastIndexOf('=');
        for (var i = 0; i < header.length(); i++) {
            var character = header.charAt(i);
            if (character == ';' || (character == ' ' && i < lastEquals)) {
                return i;
            }
        }
        return header.length();
    }

    /** Walks over the parameters once, from left to right. */
    private static final class ParameterReader {
        private final String text;
        private final Map<String, String> plain = new TreeMap<>();
        private final Map<String, ExtendedParameter> extended = new TreeMap<>();
        private int position;

        ParameterReader(String text, int start) {
            this.text = text;
            this.position = start;
        }

        Map<String, String> read() {
            while (position < text.length()) {
                skipSeparators();
                var equals = text.indexOf('=', position);
                if (equals < 0) {
                    break;
                }
                var name = text.substring(position, equals).strip().toLowerCase(Locale.ROOT);
                name = name.substring(name.lastIndexOf(';') + 1).strip();
                position = equals + 1;
                put(name, readValue());
            }
            extended.forEach((name, value) -> plain.put(name, value.text()));
            return plain;
        }

        private void skipSeparators() {
            while (position < text.length()
                    && (text.charAt(position) == ';' || Character.isWhitespace(text.charAt(position)))) {
                position++;
            }
        }

        private void put(String name, String value) {
            var star = name.indexOf('*');
            if (star < 0) {
                plain.putIfAbsent(name, EncodedWords.decode(value));
            } else {
                extended.computeIfAbsent(name.substring(0, star), unseen -> new ExtendedParameter())
                        .add(name.substring(star + 1), value);
            }
        }

        private String readValue() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            return position < text.length() && text.charAt(position) == '"' ? readQuoted() : readToken();
        }

        private String readToken() {
            var end = text.indexOf(';', position);
            var value = text.substring(position, end < 0 ? text.length() : end);
            position = end < 0 ? text.length() : end + 1;
            return value.strip();
        }

        private String readQuoted() {
            var value = new StringBuilder();
            var i = position + 1;
            while (i < text.length() && text.charAt(i) != '"') {
                if (text.charAt(i) == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
                    i++;
                }
                value.append(text.charAt(i));
                i++;
            }
            var next = text.indexOf(';', Math.min(i, text.length()));
            position = next < 0 ? text.length() : next + 1;
            return value.toString();
        }

        /** Windows paths come unescaped, so a backslash escapes only what must be escaped. */
        private static boolean isEscapable(char character) {
            return character == '"' || character == '\\';
        }
    }
}
