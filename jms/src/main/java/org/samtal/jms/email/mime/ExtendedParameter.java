package org.samtal.jms.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A parameter that was cut into numbered pieces, percent-encoded, or both (RFC 2231). */
final class ExtendedParameter {

    private record Piece(String value, boolean encoded) {}

    private final Map<Integer, Piece> pieces = new TreeMap<>();

    /** Adds a piece by what stands behind the name's first star: empty, {@code 0}, {@code 0*}, {@code 1} … */
    void add(String mark, String value) {
        var encoded = mark.isEmpty() || mark.endsWith("*");
        var number = mark.isEmpty() ? "0" : encoded ? mark.substring(0, mark.length() - 1) : mark;
        if (number.length() <= 5 && !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            pieces.putIfAbsent(Integer.parseInt(number), new Piece(value, encoded));
        }
    }

    String text() {
        var bytes = new ByteArrayOutputStream();
        var charset = Optional.<String>empty();
        var first = true;
        for (var piece : pieces.values()) {
            var value = piece.value();
            if (first && piece.encoded()) {
                var quote = value.indexOf('\'');
                var secondQuote = value.indexOf('\'', quote + 1);
                if (quote >= 0 && secondQuote >= 0) {
                    charset = Optional.of(value.substring(0, quote));
                    value = value.substring(secondQuote + 1);
                }
            }
            append(value, piece.encoded(), bytes);
            first = false;
        }
        return EncodedWords.decode(
                TextDecoder.decode(bytes.toByteArray(), charset).text());
    }

    private static void append(String value, boolean encoded, ByteArrayOutputStream bytes) {
        var raw = value.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < raw.length; i++) {
            if (encoded && raw[i] == '%' && i + 2 < raw.length && digit(raw[i + 1]) >= 0 && digit(raw[i + 2]) >= 0) {
                bytes.write(digit(raw[i + 1]) << 4 | digit(raw[i + 2]));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
    }

    private static int digit(byte character) {
        return Character.digit(character & 0xff, 16);
    }
}
