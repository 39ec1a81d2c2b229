package org.samtal.snippet;

import org.samtal.kernel.DomainException.Rejected;

/**
 * A text as somebody wants it.
 *
 * @param folder at most 60 characters, empty for none
 * @param name 1 to 60 characters, by which it is looked up while somebody writes
 * @param text 1 to 10,000 characters, with placeholders of {@link SnippetExpander} and no others
 */
public record SnippetDraft(String folder, String name, String text) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 10_000;

    public SnippetDraft {
        folder = line(folder);
        name = line(name);
        text = text.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Rejected("name", "snippet.name.length", LONGEST_NAME);
        }
        if (folder.length() > LONGEST_NAME) {
            throw new Rejected("folder", "snippet.folder.length", LONGEST_NAME);
        }
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new Rejected("text", "snippet.text.length", LONGEST_TEXT);
        }
        SnippetExpander.unknownIn(text).ifPresent(unknown -> {
            throw new Rejected("text", "snippet.placeholder.unknown", unknown);
        });
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}#]+", " ").strip();
    }
}
