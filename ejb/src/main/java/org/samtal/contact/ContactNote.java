package org.samtal.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.samtal.kernel.DomainException.Rejected;

/** What an agent wants colleagues to know of a customer. Nobody outside ever sees it. */
@Entity
class ContactNote {

    private static final int LONGEST = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @SuppressWarnings("UnusedVariable") // read by the queries that look it up
    private long contactId;

    @SuppressWarnings("UnusedVariable") // read by the query that names the author
    private long agentId;

    private String body;

    @SuppressWarnings("UnusedVariable") // read by the query that sorts
    private Instant createdAt;

    protected ContactNote() {}

    ContactNote(long contactId, long agentId, String text, Instant now) {
        this.contactId = contactId;
        this.agentId = agentId;
        body = text.replace("\r\n", "\n").replace("\u0000", "").strip();
        createdAt = now;
        if (body.isEmpty() || body.length() > LONGEST) {
            throw new Rejected("note", "contact.note.length", LONGEST);
        }
    }

    Long id() {
        return id;
    }
}
