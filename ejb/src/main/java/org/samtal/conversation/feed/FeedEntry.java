package org.samtal.conversation.feed;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** One change of an inbox, by its number. */
@Entity
@Immutable
class FeedEntry {

    @EmbeddedId
    private Key key;

    private long conversationId;
    private int seq;

    @Enumerated(EnumType.STRING)
    private FeedKind kind;

    protected FeedEntry() {}

    FeedRow row() {
        return new FeedRow(key.inboxId(), key.number(), conversationId, seq, kind);
    }

    @Embeddable
    record Key(long inboxId, long number) implements Serializable {}
}
