package org.samtal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the project as a person reads it, for rules about what a compiler does not read.
 *
 * @param path where it stands, with slashes
 * @param text its content
 */
public record SourceFile(String path, String text) {

    /** All text files in a folder and below, in order. */
    public static Stream<SourceFile> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .filter(SourceFile::isText)
                    .map(SourceFile::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static SourceFile read(Path file) {
        try {
            return new SourceFile(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not readable as UTF-8", unreadable);
        }
    }

    public boolean is(String type) {
        return path.endsWith("." + type);
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public int length() {
        return (int) text.lines().count();
    }

    /** The findings of a pattern, each with its line. */
    public List<String> find(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> at(found.start(), found.group()))
                .toList();
    }

    /** A finding as text: file, line and what stands there. */
    public String at(int position, String what) {
        var line = text.substring(0, position).lines().count();
        return path + ":" + Math.max(1, line) + ": " + what.strip().replaceAll("\\s+", " ");
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(xhtml|html|xml|css|js|java|json|properties|svg|md|cli|conf|sh)");
    }
}
