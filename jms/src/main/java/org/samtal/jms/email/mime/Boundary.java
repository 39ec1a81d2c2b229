package org.samtal.jms.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The line that separates the parts of one multipart (RFC 2046, 5.1.1). */
final class Boundary {

    private static final int LONGEST_GUESS = 200;

    /**
     * Where the boundary was found.
     *
     * @param before where the part before it ends; the line end in front belongs to the boundary
     * @param after where the part behind it begins
     * @param closing whether no part follows
     */
    record Line(int before, int after, boolean closing) {}

    private final byte[] raw;
    private final byte[] delimiter;

    private Boundary(byte[] raw, byte[] delimiter) {
        this.raw = raw;
        this.delimiter = delimiter;
    }

    static Boundary of(byte[] raw, String declared) {
        return new Boundary(raw, ("--" + declared.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The boundary of a multipart that does not say: its first line, where that begins with two dashes. */
    static Optional<Boundary> guess(byte[] raw, int start, int end) {
        for (var line = start; line < end; ) {
            var lineEnd = Lines.endOfLine(raw, line, end);
            var last = withoutSpaces(raw, line, lineEnd);
            if (last - line > 4 && last - line < LONGEST_GUESS && raw[line] == '-' && raw[line + 1] == '-') {
                return Optional.of(new Boundary(raw, Arrays.copyOfRange(raw, line, last)));
            }
            if (last > line) {
                return Optional.empty();
            }
            line = lineEnd + 1;
        }
        return Optional.empty();
    }

    Optional<Line> next(int start, int end) {
        for (var line = start; line < end; ) {
            var lineEnd = Lines.endOfLine(raw, line, end);
            if (raw[line] == '-' && isDelimiter(line, lineEnd)) {
                var before = line > start ? Lines.withoutCarriageReturn(raw, start, line - 1) : line;
                var closing = withoutSpaces(raw, line, lineEnd) - line > delimiter.length;
                return Optional.of(new Line(before, Math.min(end, lineEnd + 1), closing));
            }
            line = lineEnd + 1;
        }
        return Optional.empty();
    }

    /** The delimiter and nothing else, or the delimiter and two dashes: a longer one belongs to another multipart. */
    private boolean isDelimiter(int line, int lineEnd) {
        var length = withoutSpaces(raw, line, lineEnd) - line;
        var closing = length == delimiter.length + 2 && raw[line + length - 1] == '-' && raw[line + length - 2] == '-';
        return (length == delimiter.length || closing)
                && Arrays.equals(raw, line, line + delimiter.length, delimiter, 0, delimiter.length);
    }

    private static int withoutSpaces(byte[] raw, int start, int end) {
        var last = end;
        while (last > start && (raw[last - 1] == ' ' || raw[last - 1] == '\t' || raw[last - 1] == '\r')) {
            last--;
        }
        return last;
    }
}
