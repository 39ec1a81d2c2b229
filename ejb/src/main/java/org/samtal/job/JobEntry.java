package org.samtal.job;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A job's row: locked by whoever starts or takes over a run of it. */
@Entity
@Table(name = "job")
@SuppressWarnings("UnusedVariable") // the name is found by the database alone
class JobEntry {

    @Id
    private String name;

    private Instant lastDueAt;

    protected JobEntry() {}

    /** Notes that this time of the schedule is taken care of; false when it already was. */
    boolean takeDue(Instant due) {
        if (!lastDueAt.isBefore(due)) {
            return false;
        }
        lastDueAt = due;
        return true;
    }
}
