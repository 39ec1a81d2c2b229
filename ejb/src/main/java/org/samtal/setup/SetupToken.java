package org.samtal.setup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The right to become the first administrator: the hash of a link's token, for one day and one use. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries alone
class SetupToken {

    @Id
    private String tokenHash;

    private Instant createdAt;
    private Instant expiresAt;

    protected SetupToken() {}

    SetupToken(String tokenHash, Instant now, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }
}
