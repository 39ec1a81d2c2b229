package org.samtal.analytics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import org.samtal.channel.ChannelKind;

/** A customer's question and its answer; seconds and agent are null where there is none. */
@Entity
@SuppressWarnings("UnusedVariable") // written here, read by queries
class ResponseFact {

    @EmbeddedId
    private Key key;

    private LocalDate day;
    private long inboxId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private boolean firstOfEpisode;
    private Long agentId;
    private Long seconds;
    private boolean waiting;

    protected ResponseFact() {}

    ResponseFact(ConversationFacts facts, Turn turn) {
        this.key = new Key(facts.conversationId(), turn.seq());
        this.day = turn.day();
        this.inboxId = facts.inboxId();
        this.channel = facts.channel();
        this.firstOfEpisode = turn.first();
        this.agentId = turn.agentId().isPresent() ? turn.agentId().getAsLong() : null;
        this.seconds = turn.took().map(Duration::toSeconds).orElse(null);
        this.waiting = turn.waiting();
    }

    @Embeddable
    record Key(long conversationId, int seq) implements Serializable {}
}
