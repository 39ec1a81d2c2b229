package org.samtal.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** How far an agent has read a conversation. */
@Entity
@SuppressWarnings("UnusedVariable") // some are read by the database alone
class ReadMarker {

    @EmbeddedId
    private Key key;

    private int seq;
    private boolean told;

    protected ReadMarker() {}

    long conversationId() {
        return key.conversationId();
    }

    int seq() {
        return seq;
    }

    @Embeddable
    record Key(long conversationId, long agentId) implements Serializable {}
}
