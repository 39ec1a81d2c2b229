package org.samtal.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.samtal.kernel.Sha256;

/** One line of the audit trail. Written once; neither the product nor an administrator changes or deletes it. */
@Entity
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant recordedAt;
    private String actor;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String subject;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private String clientAddress;
    private String detail;
    private String beforeHash;
    private String afterHash;

    protected AuditEntry() {}

    AuditEntry(AuditEvent event, AuditOutcome outcome, String actor, String clientAddress, Instant now) {
        this.recordedAt = now;
        this.actor = actor;
        this.action = event.action();
        this.subject = event.subject();
        this.outcome = outcome;
        this.clientAddress = clientAddress;
        this.detail = event.detail();
        this.beforeHash = hash(event.before());
        this.afterHash = hash(event.after());
    }

    Long id() {
        return id;
    }

    /** Everything the entry says; each part with its length, so that no two entries have the same text. */
    String text() {
        return Stream.of(id, recordedAt, actor, action, subject, outcome, clientAddress, detail, beforeHash, afterHash)
                .map(String::valueOf)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }

    private static String hash(String state) {
        return state.isEmpty() ? "" : Sha256.hex(state.getBytes(StandardCharsets.UTF_8));
    }
}
