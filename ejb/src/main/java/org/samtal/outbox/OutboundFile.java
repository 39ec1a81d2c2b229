package org.samtal.outbox;

import java.util.List;
import java.util.stream.Collectors;
import org.samtal.file.FileRef;

/**
 * A file that leaves with a mail.
 *
 * @param contentType type and subtype, without parameters
 * @param contentId what the HTML may show it by, without angle brackets (RFC 2392); empty where it can't
 */
public record OutboundFile(String name, String contentType, FileRef content, String contentId) {

    /** One a line: digest, size, type, name and content id between tabs. */
    static String format(List<OutboundFile> files) {
        return files.stream()
                .map(file -> String.join(
                        "\t",
                        file.content.sha256(),
                        Long.toString(file.content.size()),
                        oneLine(file.contentType),
                        oneLine(file.name),
                        oneLine(file.contentId)))
                .collect(Collectors.joining("\n"));
    }

    static List<OutboundFile> parse(String stored) {
        return stored.lines()
                .map(line -> line.split("\t", -1))
                .map(OutboundFile::of)
                .toList();
    }

    /** A mail that was written before there were pictures within words names no content ids. */
    private static OutboundFile of(String... parts) {
        var content = new FileRef(parts[0], Long.parseLong(parts[1]));
        return new OutboundFile(parts[3], parts[2], content, parts.length > 4 ? parts[4] : "");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}\\x{85}]++", " ").strip();
    }
}
