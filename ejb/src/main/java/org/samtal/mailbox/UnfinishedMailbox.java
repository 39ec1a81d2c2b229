package org.samtal.mailbox;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A mailbox that somebody has begun to describe. Nothing in it needs to be right yet.
 *
 * @param savedAt when it was kept last
 */
public record UnfinishedMailbox(Entries entries, Instant savedAt) {

    /**
     * Fields of the form by their names, as they were typed; without passwords.
     *
     * @param fields each at most 300 characters in one line
     */
    public record Entries(Map<String, String> fields) {

        private static final int LONGEST = 300;

        public Entries {
            fields = fields.entrySet().stream()
                    .filter(field -> !field.getValue().isBlank())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, field -> line(field.getValue()), (one, other) -> one, TreeMap::new));
        }

        /** The value of a field, empty where nothing was typed. */
        public String value(String name) {
            return fields.getOrDefault(name, "");
        }

        /** All of them as one text. */
        String text() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + field.getValue())
                    .collect(Collectors.joining("\n"));
        }

        static Entries of(String text) {
            return new Entries(text.lines()
                    .map(line -> line.split("=", 2))
                    .filter(parts -> parts.length == 2)
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
        }

        private static String line(String value) {
            var line = value.replaceAll("\\R", " ").strip();
            return line.substring(0, Math.min(LONGEST, line.length()));
        }
    }
}
