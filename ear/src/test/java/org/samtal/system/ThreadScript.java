package org.samtal.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exchange as mail programs really lead it: mails of customers as they come off the wire, replies of ours between them,
 * and the conversations that must become of it.
 *
 * @param expected each conversation as the writers of its messages, oldest conversation first
 */
record ThreadScript(String name, List<Step> steps, List<String> expected) {

    /** What happens next. */
    record Step(boolean reply, String text) {}

    static Stream<ThreadScript> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().map(ThreadScript::read).toList().stream();
        }
    }

    private static ThreadScript read(Path file) {
        try {
            var steps = new ArrayList<Step>();
            var expected = List.<String>of();
            for (var section : Files.readString(file).split("(?m)^=== ")) {
                var text = section.substring(section.indexOf('\n') + 1);
                if (section.startsWith("mail\n")) {
                    steps.add(new Step(false, text));
                } else if (section.startsWith("reply\n")) {
                    steps.add(new Step(true, text.strip()));
                } else if (section.startsWith("expect\n")) {
                    expected = text.lines().filter(line -> !line.isBlank()).toList();
                }
            }
            return new ThreadScript(file.getFileName().toString(), steps, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
