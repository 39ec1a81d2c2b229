package org.samtal.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** That a conversation has a label. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by queries alone
class ConversationLabel {

    @EmbeddedId
    private Key key;

    protected ConversationLabel() {}

    ConversationLabel(long conversationId, long labelId) {
        key = new Key(conversationId, labelId);
    }

    /** The two of them. */
    @Embeddable
    record Key(long conversationId, long labelId) implements Serializable {}
}
