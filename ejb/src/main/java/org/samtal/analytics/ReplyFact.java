package org.samtal.analytics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import org.samtal.channel.ChannelKind;

/** The public messages an agent sent in a conversation on a day. */
@Entity
@SuppressWarnings("UnusedVariable") // written here, read by queries
class ReplyFact {

    @EmbeddedId
    private Key key;

    private long inboxId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private int replies;

    protected ReplyFact() {}

    ReplyFact(ConversationFacts facts, AgentDay day) {
        this.key = new Key(facts.conversationId(), day.day(), day.agentId());
        this.inboxId = facts.inboxId();
        this.channel = facts.channel();
        this.replies = day.replies();
    }

    @Embeddable
    record Key(long conversationId, LocalDate day, long agentId) implements Serializable {}
}
