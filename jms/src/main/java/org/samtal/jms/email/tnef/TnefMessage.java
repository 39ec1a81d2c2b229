package org.samtal.jms.email.tnef;

import java.util.List;
import java.util.Optional;

/**
 * What was in a {@code winmail.dat}.
 *
 * @param subject empty where it names none
 * @param text the words as plain text
 * @param html the words as HTML, not to be shown to anybody before it is cleaned
 * @param files in their order; what was a message within the message is there as a file of its words, and with its own files
 */
public record TnefMessage(String subject, Optional<String> text, Optional<String> html, List<TnefFile> files) {

    /** Whether there is nothing in it that a reader could use. */
    public boolean isEmpty() {
        return text.isEmpty() && html.isEmpty() && files.isEmpty();
    }

    /**
     * A file.
     *
     * @param name as its sender wrote it, empty where it has none
     * @param contentType empty where none is named
     * @param contentId what the HTML shows it by, without angle brackets; empty where it doesn't
     */
    public record TnefFile(String name, String contentType, String contentId, byte[] content) {}
}
