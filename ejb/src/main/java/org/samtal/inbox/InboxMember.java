package org.samtal.inbox;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** An agent who belongs to an inbox that is not open to everyone. */
@Entity
class InboxMember {

    @EmbeddedId
    private Key key;

    protected InboxMember() {}

    InboxMember(long inboxId, long agentId) {
        this.key = new Key(inboxId, agentId);
    }

    long agentId() {
        return key.agentId();
    }

    @Embeddable
    record Key(long inboxId, long agentId) implements Serializable {}
}
