package org.samtal.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Marks an entry that waits for its seal. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries alone
class AuditUnsealed {

    @Id
    private long entryId;

    protected AuditUnsealed() {}

    AuditUnsealed(long entryId) {
        this.entryId = entryId;
    }
}
