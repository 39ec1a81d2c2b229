package org.samtal.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.samtal.kernel.DomainException.NotFound;

/** A raw message on its way to a conversation. Changes by guarded updates only; this entity reads. */
@Entity
class InboundDelivery {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long inboxId;
    private String envelopeFrom;
    private String envelopeTo;

    @Column(name = "raw_sha256")
    private String rawSha256;

    private long size;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private IntakeState state;

    private String reason;

    protected InboundDelivery() {}

    long id() {
        return id;
    }

    long inboxId() {
        return inboxId;
    }

    String rawSha256() {
        return rawSha256;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    IntakeState state() {
        return state;
    }

    RetryProgress retryProgress() {
        return switch (state) {
            case ACCEPTED, CLAIMED -> RetryProgress.RUNNING;
            case DONE -> new RetryProgress(RetryState.READ, "");
            case QUARANTINED -> new RetryProgress(RetryState.QUARANTINED, reason);
            case DISCARDED -> throw new NotFound("quarantine.missing");
        };
    }

    QuarantineRow row() {
        return new QuarantineRow(id, inboxId, envelopeFrom, envelopeTo, receivedAt, reason, size);
    }
}
