package org.samtal.jms.email.mime;

/** Lines of raw bytes: each ends with LF, usually CRLF. */
final class Lines {

    private Lines() {}

    /** Position of the LF that ends the line, or the end of the bytes. */
    static int endOfLine(byte[] raw, int start, int end) {
        var i = start;
        while (i < end && raw[i] != '\n') {
            i++;
        }
        return i;
    }

    /** The line's end without a CR before the LF. */
    static int withoutCarriageReturn(byte[] raw, int start, int lineEnd) {
        return lineEnd > start && raw[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    }
}
