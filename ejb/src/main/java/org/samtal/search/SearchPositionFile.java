package org.samtal.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Optional;
import java.util.Properties;

/** Keeps the position beside the index, so that both are lost together or not at all. */
final class SearchPositionFile {

    private static final String INBOX = "inbox.";

    /** Raised when other words of a conversation are indexed than before, which makes every index begin anew. */
    private static final String FORMAT = "1";

    private final Path file;

    SearchPositionFile(Path folder) {
        file = folder.resolve("position.properties");
    }

    /** Empty where nothing was indexed yet, and where what stands there can't be read. */
    Optional<SearchPosition> read() {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            values.load(reader);
            return FORMAT.equals(values.getProperty("format")) ? Optional.of(parse(values)) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static SearchPosition parse(Properties values) {
        var feed = new HashMap<Long, Long>();
        for (var name : values.stringPropertyNames()) {
            if (name.startsWith(INBOX)) {
                feed.put(Long.valueOf(name.substring(INBOX.length())), Long.valueOf(values.getProperty(name)));
            }
        }
        return new SearchPosition(
                Long.parseLong(values.getProperty("generation", "")),
                Long.parseLong(values.getProperty("scanned", "")),
                Long.parseLong(values.getProperty("last", "")),
                feed);
    }

    void write(SearchPosition position) {
        var values = new Properties();
        values.setProperty("format", FORMAT);
        values.setProperty("generation", Long.toString(position.generation()));
        values.setProperty("scanned", Long.toString(position.scanned()));
        values.setProperty("last", Long.toString(position.last()));
        position.feed().forEach((inbox, number) -> values.setProperty(INBOX + inbox, Long.toString(number)));
        var fresh = file.resolveSibling("position.new");
        try {
            Files.createDirectories(file.getParent());
            try (var writer = Files.newBufferedWriter(fresh, UTF_8)) {
                values.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
