package org.samtal.jms.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads one block of header fields and finds where the body begins.
 *
 * <p>Lenient as mail needs it (RFC 7103): lines may end with LF alone, a leading mbox {@code From } line is skipped, a
 * line that is no field is passed over, and where no empty line ends the block the body begins at the first line that
 * can't be a field.
 */
final class HeaderReader {

    private final byte[] raw;
    private final int end;
    private final ParseBudget budget;
    private final Headers headers = new Headers();
    private int position;
    private int firstOddLine = -1;
    private boolean ended;

    HeaderReader(byte[] raw, int start, int end, ParseBudget budget) {
        this.raw = raw;
        this.position = start;
        this.end = end;
        this.budget = budget;
    }

    Headers read() {
        while (position < end && !ended) {
            readField();
        }
        if (!ended && firstOddLine >= 0) {
            position = firstOddLine;
        }
        return headers;
    }

    /** Where the body begins; known after {@link #read()}. */
    int bodyStart() {
        return position;
    }

    private void readField() {
        var start = position;
        var lineEnd = endOfLine(start);
        if (isBlank(start, lineEnd)) {
            position = afterLine(lineEnd);
            ended = true;
            return;
        }
        var fieldEnd = lineEnd;
        while (isFolded(afterLine(fieldEnd))) {
            fieldEnd = endOfLine(afterLine(fieldEnd));
            budget.checkHeaderLength(fieldEnd - start);
        }
        budget.checkHeaderLength(fieldEnd - start);
        position = afterLine(fieldEnd);
        fieldNameEnd(start, lineEnd).ifPresentOrElse(colon -> add(start, colon, position), () -> {
            if (firstOddLine < 0 && !isMailboxLine(start, lineEnd)) {
                firstOddLine = start;
            }
        });
    }

    private void add(int start, int colon, int fieldEnd) {
        var name = new String(raw, start, colon - start, StandardCharsets.US_ASCII).strip();
        var value = HeaderText.of(raw, colon + 1, fieldEnd);
        headers.add(name, value);
        budget.checkHeaders(headers.size());
    }

    /** Position of the colon behind a field name, spaces before it allowed. */
    private Optional<Integer> fieldNameEnd(int start, int lineEnd) {
        var seenSpace = false;
        for (var i = start; i < lineEnd; i++) {
            var character = raw[i];
            if (character == ':') {
                return i > start ? Optional.of(i) : Optional.empty();
            }
            if (character == ' ' || character == '\t') {
                seenSpace = true;
            } else if (character <= ' ' || seenSpace) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The line that mbox files put in front of each mail. */
    private boolean isMailboxLine(int start, int lineEnd) {
        return lineEnd - start > 5
                && TextDecoder.ascii(Arrays.copyOfRange(raw, start, start + 5), 5)
                        .equals("From ");
    }

    /** A line of spaces alone belongs to the field only where its text goes on behind it. */
    private boolean isFolded(int start) {
        return isIndented(start) || (startsWithSpace(start) && isIndented(afterLine(endOfLine(start))));
    }

    private boolean isIndented(int start) {
        return startsWithSpace(start) && !isBlank(start, endOfLine(start));
    }

    private boolean startsWithSpace(int start) {
        return start < end && (raw[start] == ' ' || raw[start] == '\t');
    }

    private boolean isBlank(int start, int lineEnd) {
        for (var i = start; i < lineEnd; i++) {
            if (raw[i] != ' ' && raw[i] != '\t' && raw[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private int endOfLine(int start) {
        return Lines.endOfLine(raw, start, end);
    }

    private int afterLine(int lineEnd) {
        return Math.min(end, lineEnd + 1);
    }
}
