package org.samtal.jms.email;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;

/**
 * Names of files as they may be stored and offered (S09, S81).
 *
 * <p>Folders in front are cut off, compatibility forms folded (NFKC), control, format and direction characters removed,
 * so that a name is what it looks like and stays where it is put. At most 255 bytes, the extension kept.
 */
final class FileNames {

    private static final int LONGEST = 255;
    private static final String NOT_IN_NAMES = "/\\:*?\"<>|";

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("message/rfc822", ".eml"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("text/rfc822-headers", ".txt"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/vcard", ".vcf"),
            Map.entry("text/x-vcard", ".vcf"),
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/webp", ".webp"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/ms-tnef", ".dat"),
            Map.entry("application/pkcs7-signature", ".p7s"),
            Map.entry("application/pkcs7-mime", ".p7m"),
            Map.entry("application/pgp-signature", ".asc"));

    private FileNames() {}

    /** The cleaned name, or the other one where nothing is left of it. */
    static String clean(String name, String otherwise) {
        var folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        var plain = new StringBuilder(name.length());
        Normalizer.normalize(name.substring(folder + 1), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(character -> {
                    if (NOT_IN_NAMES.indexOf(character) >= 0) {
                        plain.append('_');
                    } else if (isKept(character)) {
                        plain.appendCodePoint(Character.isSpaceChar(character) ? ' ' : character);
                    }
                });
        var trimmed = withoutEdges(plain.toString());
        return trimmed.isEmpty() ? otherwise : shorten(trimmed);
    }

    /** A name for a part that has none: its number and the extension of its type. */
    static String numbered(int number, String contentType) {
        return "attachment-" + number + EXTENSIONS.getOrDefault(contentType, "");
    }

    private static boolean isKept(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Dots and spaces at the edges hide a file or an extension. */
    private static String withoutEdges(String name) {
        var start = 0;
        var end = name.length();
        while (start < end && isEdge(name.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isEdge(char character) {
        return character == ' ' || character == '.';
    }

    private static String shorten(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        var room = LONGEST - bytes(extension);
        var kept = new StringBuilder();
        for (var i = 0; i < name.length() - extension.length(); ) {
            var character = name.codePointAt(i);
            room -= bytes(Character.toString(character));
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return kept.append(extension).toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
