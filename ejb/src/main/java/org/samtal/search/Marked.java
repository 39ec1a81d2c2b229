package org.samtal.search;

import java.util.List;

/** A text in parts, of which those that were looked for are marked. */
public record Marked(List<Part> parts) {

    public Marked {
        parts = List.copyOf(parts);
    }

    /** Some words, one after the other. */
    public record Part(String text, boolean hit) {}

    static Marked plain(String text) {
        return new Marked(List.of(new Part(text, false)));
    }

    /** The whole text without its marks. */
    public String text() {
        return parts.stream().map(Part::text).reduce("", String::concat);
    }
}
