package org.samtal.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.samtal.channel.Recipient;
import org.samtal.channel.Recipients;
import org.samtal.kernel.RfcIds;

/** One item of a conversation. Written once; history does not change. */
@Entity
@Immutable
class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_seq")
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq", allocationSize = 50)
    private Long id;

    private long conversationId;
    private long inboxId;
    private int seq;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    private AuthorKind authorKind;

    private long authorId;
    private String authorName;
    private String authorAddress;
    private Instant sentAt;
    private Instant receivedAt;

    private String body;

    private int quoteAt;

    private String html;

    private String recipientsTo;

    private String recipientsCc;

    private String recipientsBcc;

    private String recipientsReplyTo;

    private String rfcMessageId;

    @SuppressWarnings("UnusedVariable") // read by the queries that look an id up
    private String rfcMessageHash;

    private String rfcReferences;

    @Column(name = "raw_sha256")
    private String rawSha256;

    private boolean automatic;
    private boolean verified;

    @Enumerated(EnumType.STRING)
    private EventKind event;

    private String subject;
    private String clientId;

    protected Message() {}

    Message(Conversation conversation, int seq, MessageContent content) {
        this.conversationId = conversation.id();
        this.inboxId = conversation.inboxId();
        this.seq = seq;
        kind = content.kind();
        authorKind = content.author().kind();
        authorId = content.author().id();
        authorName = Snippets.line(content.author().name(), 200);
        authorAddress = content.author().address();
        sentAt = content.sentAt();
        receivedAt = content.receivedAt();
        body = content.text();
        quoteAt = content.quoteAt();
        html = content.html().orElse(null);
        recipientsTo = Recipients.format(content.to());
        recipientsCc = Recipients.format(content.cc());
        recipientsBcc = Recipients.format(content.bcc());
        recipientsReplyTo = Recipients.format(content.replyTo());
        rfcMessageId = content.rfcMessageId();
        rfcMessageHash = rfcMessageId.isEmpty() ? null : RfcIds.hash(rfcMessageId);
        rfcReferences = String.join("\n", content.rfcReferences());
        rawSha256 = content.rawSha256().orElse(null);
        automatic = content.automatic();
        verified = content.verified();
        event = content.event().orElse(null);
        subject = Snippets.line(content.subject(), 200);
        clientId = content.clientId().orElse(null);
    }

    long id() {
        return id;
    }

    long conversationId() {
        return conversationId;
    }

    long inboxId() {
        return inboxId;
    }

    int seq() {
        return seq;
    }

    MessageKind kind() {
        return kind;
    }

    Author author() {
        return new Author(authorKind, authorId, authorName, authorAddress);
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String text() {
        return body;
    }

    /** The text without the history it carries. */
    String written() {
        return body.substring(0, Math.max(0, Math.min(quoteAt, body.length()))).strip();
    }

    int quoteAt() {
        return quoteAt;
    }

    Optional<String> html() {
        return Optional.ofNullable(html);
    }

    List<Recipient> to() {
        return Recipients.parse(recipientsTo);
    }

    List<Recipient> cc() {
        return Recipients.parse(recipientsCc);
    }

    List<Recipient> bcc() {
        return Recipients.parse(recipientsBcc);
    }

    List<Recipient> replyTo() {
        return Recipients.parse(recipientsReplyTo);
    }

    String rfcMessageId() {
        return rfcMessageId;
    }

    /** Ids of the thread above this message, oldest first. */
    List<String> rfcReferences() {
        return rfcReferences.isEmpty() ? List.of() : List.of(rfcReferences.split("\n"));
    }

    Optional<String> rawSha256() {
        return Optional.ofNullable(rawSha256);
    }

    boolean automatic() {
        return automatic;
    }

    boolean verified() {
        return verified;
    }

    Optional<EventKind> event() {
        return Optional.ofNullable(event);
    }

    String subject() {
        return subject;
    }

    Optional<String> clientId() {
        return Optional.ofNullable(clientId);
    }
}
