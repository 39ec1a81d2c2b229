package org.samtal.jms.email.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns bytes into text by the declared character set, by a better guess where the declaration can't be true, and as
 * ISO-8859-1 with a mark where nobody knows it (S37).
 *
 * <p>UTF-7 counts as unknown on purpose: it hides markup from everything that looks at the bytes.
 */
public final class TextDecoder {

    /**
     * Decoded text.
     *
     * @param unknownCharset the declared name when it means nothing here; the text was then read as ISO-8859-1
     */
    public record Decoded(String text, Optional<String> unknownCharset) {}

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Declared by programs that did not look: ASCII and Latin-1 are often UTF-8, and Latin-1 often windows-1252. */
    private static final Set<String> CARELESS = Set.of(
            "",
            "us-ascii",
            "ascii",
            "ansi_x3.4-1968",
            "iso-8859-1",
            "iso8859-1",
            "latin1",
            "windows-1252",
            "cp1252",
            "unknown",
            "unknown-8bit",
            "x-unknown",
            "8bit",
            "binary",
            "default",
            "default_charset",
            "none");

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("cp-850", "IBM850"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"));

    private TextDecoder() {}

    /** Decodes the bytes; never fails. */
    public static Decoded decode(byte[] bytes, Optional<String> declared) {
        var name = declared.map(TextDecoder::normalName).orElse("");
        if (CARELESS.contains(name)) {
            return new Decoded(guess(bytes), Optional.empty());
        }
        return charset(name)
                .map(charset -> new Decoded(new String(bytes, charset), Optional.empty()))
                .orElseGet(() -> new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), Optional.of(name)));
    }

    /** Decodes bytes that are known to hold ASCII only. */
    static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    private static String guess(byte[] bytes) {
        if (hasJapaneseEscape(bytes)) {
            return new String(bytes, Charset.forName("ISO-2022-JP"));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }

    private static boolean hasJapaneseEscape(byte[] bytes) {
        for (var i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> charset(String name) {
        if (name.contains("utf-7") || name.contains("utf7") || name.contains("imap")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Lower case, without quotes and whatever stands behind the name. */
    private static String normalName(String declared) {
        var name = new StringBuilder();
        for (var character : declared.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            if (character == ';' || character == ' ' || character == ',') {
                break;
            }
            if (character != '"' && character != '\'' && character > ' ' && character < 127 && name.length() < 60) {
                name.append(character);
            }
        }
        return name.toString();
    }
}
