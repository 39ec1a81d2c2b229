package org.samtal.web.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The header of a raw mail. */
final class MailHeader {

    private MailHeader() {}

    /** Everything before the first empty line (RFC 5322, 2.1), as it is written there. */
    static String of(byte[] raw) {
        var end = 0;
        while (end < raw.length && !isEmptyLine(raw, end)) {
            end = behindLine(raw, end);
        }
        return new String(raw, 0, end, UTF_8).replace("\r\n", "\n").strip();
    }

    private static boolean isEmptyLine(byte[] raw, int start) {
        return raw[start] == '\n' || (raw[start] == '\r' && start + 1 < raw.length && raw[start + 1] == '\n');
    }

    private static int behindLine(byte[] raw, int start) {
        var end = start;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, raw.length);
    }
}
