package org.samtal.outbox;

import java.util.List;
import java.util.stream.Collectors;
import org.samtal.file.FileRef;

/**
 * A file that leaves with a mail.
 *
 * @param contentType type and subtype, without parameters
 */
public record OutboundFile(String name, String contentType, FileRef content) {

    private static final int PARTS = 4;

    /** One a line: digest, size, type and name between tabs. */
    static String format(List<OutboundFile> files) {
        return files.stream()
                .map(file -> String.join(
                        "\t",
                        file.content.sha256(),
                        Long.toString(file.content.size()),
                        oneLine(file.contentType),
                        oneLine(file.name)))
                .collect(Collectors.joining("\n"));
    }

    static List<OutboundFile> parse(String stored) {
        return stored.lines()
                .map(line -> line.split("\t", PARTS))
                .map(parts -> new OutboundFile(parts[3], parts[2], new FileRef(parts[0], Long.parseLong(parts[1]))))
                .toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}\\x{85}]++", " ").strip();
    }
}
