package org.samtal.jms.email.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * Undoes a content transfer encoding (RFC 2045, 6): what can't be decoded is passed through rather than lost.
 *
 * <p>Knows base64, quoted-printable and uuencode; everything else, misspelt names included, is taken as it stands.
 */
final class TransferDecoder {

    private static final byte[] BASE64 = base64Values();
    private static final int SKIPPED = -1;

    private TransferDecoder() {}

    static byte[] decode(byte[] raw, int start, int end, String encoding) {
        var name = encoding.toLowerCase(Locale.ROOT);
        if (name.contains("base64")) {
            return base64(raw, start, end);
        }
        if (name.contains("quoted") || "qp".equals(name.strip())) {
            return quotedPrintable(raw, start, end, false);
        }
        if (name.contains("uue") || name.contains("x-uu")) {
            return uuencode(raw, start, end);
        }
        return Arrays.copyOfRange(raw, start, end);
    }

    /** Skips what is no base64 digit and goes on behind padding, as joined blocks need it. */
    static byte[] base64(byte[] raw, int start, int end) {
        var decoded = new byte[(int) ((end - start) * 3L / 4) + 3];
        var length = 0;
        var bits = 0;
        var digits = 0;
        for (var i = start; i < end; i++) {
            var value = BASE64[raw[i] & 0xff];
            if (value != SKIPPED) {
                bits = bits << 6 | value;
                if (++digits == 4) {
                    decoded[length++] = (byte) (bits >> 16);
                    decoded[length++] = (byte) (bits >> 8);
                    decoded[length++] = (byte) bits;
                    digits = 0;
                }
            } else if (raw[i] == '=') {
                length = flush(decoded, length, bits, digits);
                digits = 0;
            }
        }
        return Arrays.copyOf(decoded, flush(decoded, length, bits, digits));
    }

    private static int flush(byte[] decoded, int length, int bits, int digits) {
        var next = length;
        if (digits >= 2) {
            decoded[next++] = (byte) (digits == 2 ? bits >> 4 : bits >> 10);
        }
        if (digits == 3) {
            decoded[next++] = (byte) (bits >> 2);
        }
        return next;
    }

    /** In header words an underscore stands for a space (RFC 2047, 4.2). */
    static byte[] quotedPrintable(byte[] raw, int start, int end, boolean inHeader) {
        var decoded = new byte[end - start];
        var length = 0;
        var i = start;
        while (i < end) {
            var character = raw[i];
            if (character == '=') {
                var softBreak = softBreakEnd(raw, i, end);
                if (softBreak > 0) {
                    i = softBreak;
                    continue;
                }
                if (isHexadecimal(raw, i, end)) {
                    decoded[length++] = (byte) (hexadecimal(raw[i + 1]) << 4 | hexadecimal(raw[i + 2]));
                    i += 3;
                    continue;
                }
            }
            decoded[length++] = inHeader && character == '_' ? (byte) ' ' : character;
            i++;
        }
        return Arrays.copyOf(decoded, length);
    }

    private static boolean isHexadecimal(byte[] raw, int equals, int end) {
        return equals + 2 < end && hexadecimal(raw[equals + 1]) >= 0 && hexadecimal(raw[equals + 2]) >= 0;
    }

    /** Position behind {@code =} + spaces + line end, or 0 where the equals sign is no soft line break. */
    private static int softBreakEnd(byte[] raw, int equals, int end) {
        var i = equals + 1;
        while (i < end && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
            i++;
        }
        if (i == end) {
            return i;
        }
        return raw[i] == '\n' ? i + 1 : 0;
    }

    private static int hexadecimal(byte digit) {
        return Character.digit(digit & 0xff, 16);
    }

    /** Lines between {@code begin} and {@code end}; all lines where there is no {@code begin}. */
    private static byte[] uuencode(byte[] raw, int start, int end) {
        var decoded = new ByteArrayOutputStream((end - start) * 3 / 4 + 1);
        for (var i = start; i < end; ) {
            var lineEnd = Lines.endOfLine(raw, i, end);
            var last = Lines.withoutCarriageReturn(raw, i, lineEnd);
            if (startsWith(raw, i, last, "begin ")) {
                decoded.reset();
            } else if (last - i == 3 && startsWith(raw, i, last, "end")) {
                break;
            } else if (last > i) {
                uuencodedLine(raw, i, last, decoded);
            }
            i = lineEnd + 1;
        }
        return decoded.toByteArray();
    }

    private static void uuencodedLine(byte[] raw, int start, int end, ByteArrayOutputStream decoded) {
        var wanted = raw[start] - ' ' & 0x3f;
        for (var i = start + 1; i < end && wanted > 0; i += 4) {
            var bits = 0;
            for (var digit = 0; digit < 4; digit++) {
                bits = bits << 6 | (i + digit < end ? raw[i + digit] - ' ' & 0x3f : 0);
            }
            for (var shift = 16; shift >= 0 && wanted > 0; shift -= 8, wanted--) {
                decoded.write(bits >> shift);
            }
        }
    }

    private static boolean startsWith(byte[] raw, int start, int end, String text) {
        if (end - start < text.length()) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (raw[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] base64Values() {
        var values = new byte[256];
        Arrays.fill(values, (byte) SKIPPED);
        var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (var i = 0; i < digits.length(); i++) {
            values[digits.charAt(i)] = (byte) i;
        }
        return values;
    }
}
