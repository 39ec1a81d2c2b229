package org.samtal.snippet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;

/** A text that is used again. */
@Entity
class Snippet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String folder;
    private String name;

    @SuppressWarnings("UnusedVariable") // read by the queries that sort and look it up
    private String nameKey;

    private String body;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the database
    private Instant updatedAt;

    @Version
    private int version;

    protected Snippet() {}

    Snippet(SnippetDraft draft, Instant now) {
        apply(draft, now);
    }

    void apply(SnippetDraft draft, Instant now) {
        folder = draft.folder();
        name = draft.name();
        nameKey = key(draft.name());
        body = draft.text();
        updatedAt = now;
    }

    Long id() {
        return id;
    }

    SnippetView view() {
        return new SnippetView(id, folder, name, body);
    }

    /** Two names that differ in their case alone are the same. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
