package org.samtal.api;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** A key with which a program acts as an agent. Only the hash of its text is stored (S61). */
@Entity
@SuppressWarnings("UnusedVariable") // the hash is compared in queries alone
class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long agentId;
    private String name;
    private String tokenHash;
    private long credentialsVersion;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant lastUsedAt;

    protected ApiToken() {}

    ApiToken(long agentId, String name, String tokenHash, long credentialsVersion, Instant now, Instant expiresAt) {
        this.agentId = agentId;
        this.name = name;
        this.tokenHash = tokenHash;
        this.credentialsVersion = credentialsVersion;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    long id() {
        return id;
    }

    long agentId() {
        return agentId;
    }

    long credentialsVersion() {
        return credentialsVersion;
    }

    ApiTokenRow row() {
        return new ApiTokenRow(id, name, createdAt, expiresAt, Optional.ofNullable(lastUsedAt));
    }
}
