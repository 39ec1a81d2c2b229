package org.samtal.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** An agent whom a comment asks to look. */
@Entity
class Mention {

    @EmbeddedId
    private Key key;

    protected Mention() {}

    Mention(long conversationId, long agentId, int seq) {
        key = new Key(conversationId, agentId, seq);
    }

    Key key() {
        return key;
    }

    /** The place is that of the comment. */
    @Embeddable
    record Key(long conversationId, long agentId, int seq) implements Serializable {}
}
