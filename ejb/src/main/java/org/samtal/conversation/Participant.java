package org.samtal.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.samtal.channel.Recipient;

/** Somebody outside the company who takes part in a conversation, by one address. */
@Entity
class Participant {

    @EmbeddedId
    private Key key;

    private String name;
    private boolean requester;
    private boolean verified;

    protected Participant() {}

    Participant(long conversationId, Recipient who, boolean requester, boolean verified) {
        this.key = new Key(conversationId, who.address());
        this.name = Snippets.line(who.name(), 200);
        this.requester = requester;
        this.verified = verified;
    }

    String address() {
        return key.address();
    }

    void verify() {
        verified = true;
    }

    boolean verified() {
        return verified;
    }

    ParticipantView view() {
        return new ParticipantView(name, key.address(), requester, verified);
    }

    @Embeddable
    record Key(long conversationId, String address) implements Serializable {}
}
