package org.samtal.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.channel.Recipients;

/** One outgoing message and how far it has come. Its state changes by guarded updates only, never by this entity. */
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
@Entity
@Table(name = "outbound_message")
class OutboxEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbound_message_seq")
    @SequenceGenerator(name = "outbound_message_seq", sequenceName = "outbound_message_seq", allocationSize = 50)
    private Long id;

    private long inboxId;
    private long conversationId;
    private long messageId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private long mailboxId;

    private String fromName;
    private String fromAddress;
    private String replyTo;

    private String recipientsTo;

    private String recipientsCc;

    private String recipientsBcc;

    private String subject;
    private String rfcMessageId;
    private String inReplyTo;

    private String rfcReferences;

    private Instant date;

    private String body;

    private String html;

    private String files;
    private boolean automatic;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private String detail;
    private int attempts;
    private int earlierAttempts;
    private boolean attention;
    private Instant dueAt;
    private boolean finalDot;

    @Column(name = "raw_sha256")
    private String rawSha256;

    private Instant queuedAt;
    private Instant changedAt;

    protected OutboxEntry() {}

    OutboxEntry(OutboundDraft draft, Instant now) {
        inboxId = draft.inboxId();
        conversationId = draft.conversationId();
        messageId = draft.messageId();
        channel = draft.channel();
        mailboxId = draft.mailboxId();
        fromName = draft.from().name();
        fromAddress = draft.from().address();
        replyTo = draft.replyTo();
        recipientsTo = Recipients.format(draft.to());
        recipientsCc = Recipients.format(draft.cc());
        recipientsBcc = Recipients.format(draft.bcc());
        subject = draft.subject();
        rfcMessageId = draft.rfcMessageId();
        inReplyTo = draft.inReplyTo();
        rfcReferences = String.join("\n", draft.references());
        date = draft.date();
        body = draft.text();
        html = draft.html();
        files = OutboundFile.format(draft.files());
        automatic = draft.automatic();
        state = DeliveryState.QUEUED;
        detail = "";
        dueAt = now.plusSeconds(OutboxRepository.PATIENCE_SECONDS);
        queuedAt = now;
        changedAt = now;
    }

    long id() {
        return id;
    }

    long inboxId() {
        return inboxId;
    }

    long messageId() {
        return messageId;
    }

    int attempts() {
        return attempts;
    }

    /** Tries before it was last sent again. */
    int earlierAttempts() {
        return earlierAttempts;
    }

    DeliveryState state() {
        return state;
    }

    /** Whether it is still to be sent, without anybody's doing. */
    boolean isUnderWay() {
        return switch (state) {
            case QUEUED, CLAIMED, RETRY -> true;
            case SENT, FAILED, UNCERTAIN -> false;
        };
    }

    boolean finalDot() {
        return finalDot;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    Optional<String> rawSha256() {
        return Optional.ofNullable(rawSha256);
    }

    OutboundMessage claimed(Set<String> settled) {
        return new OutboundMessage(id, attempts, draft(), settled);
    }

    DeliveryChanged changed(DeliveryState now) {
        return new DeliveryChanged(inboxId, conversationId, messageId, now);
    }

    OutboundDraft draft() {
        return new OutboundDraft(
                inboxId,
                conversationId,
                messageId,
                channel,
                mailboxId,
                new Recipient(fromName, fromAddress),
                replyTo,
                Recipients.parse(recipientsTo),
                Recipients.parse(recipientsCc),
                Recipients.parse(recipientsBcc),
                subject,
                rfcMessageId,
                inReplyTo,
                rfcReferences.isEmpty() ? List.of() : List.of(rfcReferences.split("\n")),
                date,
                body,
                html,
                OutboundFile.parse(files),
                automatic);
    }

    OutgoingMailRow row(boolean returned) {
        var to = Recipients.parse(recipientsTo);
        return new OutgoingMailRow(
                id,
                inboxId,
                conversationId,
                messageId,
                to.isEmpty() ? "" : to.get(0).address(),
                subject,
                state,
                detail,
                rfcMessageId,
                returned,
                queuedAt,
                changedAt);
    }
}
