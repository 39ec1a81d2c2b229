package org.samtal.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.samtal.kernel.DomainException.Rejected;

/** What a conversation is about, in the company's own words; the same label whatever its letters' case. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
class Label {

    static final int LONGEST = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String nameKey;
    private Instant createdAt;

    protected Label() {}

    Label(String name, Instant now) {
        this.name = plain(name);
        this.nameKey = key(name);
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** The name as it is stored: one line, no commas, since they part several. */
    static String plain(String typed) {
        var line = Snippets.line(typed.replace(',', ' '), LONGEST + 1).strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            throw new Rejected("labels", "conversation.label.length", LONGEST);
        }
        return line;
    }

    /** What two names have in common that mean the same label. */
    static String key(String typed) {
        return plain(typed).toLowerCase(Locale.ROOT);
    }
}
