package org.samtal.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** What an agent has begun to write in a conversation; nobody else ever sees it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
class Draft {

    @EmbeddedId
    private Key key;

    private String content;
    private long revision;
    private Instant changedAt;

    protected Draft() {}

    Draft(Key key) {
        this.key = key;
    }

    void write(String words, Instant now) {
        content = words;
        revision++;
        changedAt = now;
    }

    long revision() {
        return revision;
    }

    DraftView view() {
        return new DraftView(key.kind(), content, revision);
    }

    @Embeddable
    record Key(long agentId, long conversationId, @Enumerated(EnumType.STRING) DraftKind kind)
            implements Serializable {}
}
