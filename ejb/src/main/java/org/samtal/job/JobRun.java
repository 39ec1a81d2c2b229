package org.samtal.job;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A run of a job. Once a node has it, its state changes by guarded updates only, never by this entity. */
@Entity
@SuppressWarnings("UnusedVariable") // the lease is read by the database alone
class JobRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String job;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private boolean scheduled;
    private boolean everything;
    private Instant requestedAt;
    private Instant startedAt;
    private Instant endedAt;
    private long done;
    private long total;
    private int attempts;
    private Long executionId;
    private String leaseOwner;
    private Instant leasedUntil;
    private String error;

    protected JobRun() {}

    JobRun(Job job, boolean scheduled, boolean everything, Instant now) {
        this.job = job.id();
        this.state = RunState.WAITING;
        this.scheduled = scheduled;
        this.everything = everything;
        this.requestedAt = now;
        this.leaseOwner = "";
        this.leasedUntil = now;
        this.error = "";
    }

    ClaimedRun claimed() {
        var execution = executionId == null ? OptionalLong.empty() : OptionalLong.of(executionId);
        return new ClaimedRun(new RunLease(id, attempts), everything, execution);
    }

    RunRow row() {
        return new RunRow(
                id,
                state,
                scheduled,
                everything,
                requestedAt,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(endedAt),
                done,
                total,
                attempts,
                error);
    }
}
