package org.samtal.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** The seal of one entry and its place in the chain. Written once. */
@Entity
@SuppressWarnings("UnusedVariable") // the entry is found by queries alone
@Immutable
class AuditSeal {

    @Id
    private long number;

    private long entryId;
    private String seal;

    protected AuditSeal() {}

    AuditSeal(long number, long entryId, String seal) {
        this.number = number;
        this.entryId = entryId;
        this.seal = seal;
    }

    long number() {
        return number;
    }

    String seal() {
        return seal;
    }
}
