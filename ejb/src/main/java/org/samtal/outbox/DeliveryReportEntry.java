package org.samtal.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One piece of later news about an outgoing message and one of its recipients. */
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
@Entity
@Immutable
@Table(name = "delivery_report")
class DeliveryReportEntry {

    @Id
    private Long id;

    private long inboxId;
    private long conversationId;
    private long messageId;
    private String recipient;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String status;
    private String detail;

    @Column(name = "raw_sha256")
    private String rawSha256;

    private Instant receivedAt;
    private int earlierAttempts;

    protected DeliveryReportEntry() {}

    long inboxId() {
        return inboxId;
    }

    long conversationId() {
        return conversationId;
    }

    long messageId() {
        return messageId;
    }

    String rawSha256() {
        return rawSha256;
    }

    DeliveryReportView view() {
        return new DeliveryReportView(id, recipient, kind, status, detail, receivedAt);
    }
}
