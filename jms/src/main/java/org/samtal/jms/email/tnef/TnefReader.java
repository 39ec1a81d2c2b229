package org.samtal.jms.email.tnef;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.jms.email.tnef.TnefMessage.TnefFile;

/**
 * Unpacks a {@code winmail.dat} (MS-OXTNEF, 2.1).
 *
 * <p>Check sums are not looked at, since many programs get them wrong. Whatever is not as the format says leaves the file packed,
 * and nobody worse off.
 */
public final class TnefReader {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int HEADER = 11;
    private static final int DEEPEST = 3;

    private final ParseBudget budget;

    private TnefReader(ParseBudget budget) {
        this.budget = budget;
    }

    /** What is in it; empty where the bytes are something else, or broken. */
    public static Optional<TnefMessage> read(byte[] content, ParseBudget budget) {
        try {
            return new TnefReader(budget).read(content, 0);
        } catch (MalformedTnefException broken) {
            return Optional.empty();
        }
    }

    private Optional<TnefMessage> read(byte[] content, int depth) {
        var bytes = new PackedBytes(content);
        if (depth > DEEPEST || !bytes.has(6) || bytes.number32() != SIGNATURE) {
            return Optional.empty();
        }
        bytes.number16();
        var message = new Unpacked();
        while (bytes.has(HEADER)) {
            budget.checkTime();
            bytes.number8();
            var attribute = bytes.number32() & 0xFFFF;
            var value = bytes.next(bytes.number32());
            bytes.number16();
            read(message, attribute, value, depth);
        }
        return Optional.of(message.message());
    }

    /** The attributes that say something; there are others for calendars, routes and rights. */
    private void read(Unpacked message, int attribute, byte[] value, int depth) {
        switch (attribute) {
            case 0x9007 -> message.codePage(new PackedBytes(value).number32());
            case 0x8004 -> message.subject(value);
            case 0x800C -> message.text(value);
            case 0x9003 -> message.properties(MapiProperties.read(new PackedBytes(value), budget));
            case 0x9002 -> message.beginFile();
            case 0x8010 -> message.file().title(value);
            case 0x800F -> message.file().content(value);
            case 0x9005 -> readFile(message, value, depth);
            default -> {}
        }
    }

    private void readFile(Unpacked message, byte[] value, int depth) {
        var file = message.file();
        file.properties(MapiProperties.read(new PackedBytes(value), budget));
        file.inner().flatMap(packed -> read(packed, depth + 1)).ifPresent(inner -> message.add(files(inner)));
    }

    /** A message within a message: its words under its subject, then its files. */
    private static List<TnefFile> files(TnefMessage inner) {
        var files = new ArrayList<TnefFile>();
        var name = inner.subject().isBlank() ? "message" : inner.subject();
        inner.html()
                .map(words -> file(name + ".html", "text/html", words))
                .or(() -> inner.text().map(words -> file(name + ".txt", "text/plain", words)))
                .ifPresent(files::add);
        files.addAll(inner.files());
        return files;
    }

    private static TnefFile file(String name, String type, String words) {
        return new TnefFile(name, type, "", words.getBytes(StandardCharsets.UTF_8));
    }
}
