package org.samtal.analytics;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.samtal.channel.ChannelKind;

/** That a conversation was opened, and up to which item and by which rules it was counted. */
@Entity
@SuppressWarnings("UnusedVariable") // written here, read by queries
class ConversationFact {

    @Id
    private long conversationId;

    private long inboxId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private LocalDate openedOn;
    private int countedSeq;
    private String basis;

    protected ConversationFact() {}

    ConversationFact(ConversationFacts facts, String basis) {
        this.conversationId = facts.conversationId();
        this.inboxId = facts.inboxId();
        this.channel = facts.channel();
        this.openedOn = facts.openedOn();
        this.countedSeq = facts.seq();
        this.basis = basis;
    }
}
