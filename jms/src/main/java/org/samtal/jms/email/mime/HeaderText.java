package org.samtal.jms.email.mime;

import java.util.Arrays;
import java.util.Optional;

/** Turns the bytes of a header field's value into one line of text. */
final class HeaderText {

    private HeaderText() {}

    /** Unfolds and decodes; without line ends, control characters and surrounding spaces. */
    static String of(byte[] raw, int start, int end) {
        var bytes = new byte[end - start];
        var length = 0;
        var plain = true;
        for (var i = start; i < end; i++) {
            if (raw[i] != '\r' && raw[i] != '\n') {
                bytes[length++] = raw[i] == '\t' ? (byte) ' ' : raw[i];
                plain &= raw[i] >= ' ' || raw[i] == '\t';
            }
        }
        if (plain) {
            return TextDecoder.ascii(bytes, length).strip();
        }
        return PlainText.line(TextDecoder.decode(Arrays.copyOf(bytes, length), Optional.empty())
                .text());
    }
}
