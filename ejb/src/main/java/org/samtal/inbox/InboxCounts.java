package org.samtal.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of an inbox's feed: its last number, and the counts kept under the same lock. */
@Entity
@Table(name = "inbox_feed")
class InboxCounts {

    @Id
    private long inboxId;

    private long lastNumber;
    private long openCount;
    private long unassignedCount;
    private long forgottenTo;

    protected InboxCounts() {}

    InboxCounts(long inboxId) {
        this.inboxId = inboxId;
    }

    long inboxId() {
        return inboxId;
    }

    long lastNumber() {
        return lastNumber;
    }

    long openCount() {
        return openCount;
    }

    long unassignedCount() {
        return unassignedCount;
    }

    /** Changes up to this number are forgotten. */
    long forgottenTo() {
        return forgottenTo;
    }
}
