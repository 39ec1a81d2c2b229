package org.samtal.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds runs and moves them from state to state.
 *
 * <p>Every move of a run is one guarded update on the database's clock, with the attempt as fencing token.
 */
@ApplicationScoped
class JobRepository {

    private static final int LEASE_SECONDS = 60;
    private static final int LONGEST_ERROR = 1000;

    @PersistenceContext
    EntityManager entities;

    /** Locks the job until the transaction ends, so that two nodes or two clicks come one after the other. */
    JobEntry lock(Job job) {
        return entities.find(JobEntry.class, job.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    void add(JobRun run) {
        entities.persist(run);
        entities.flush();
    }

    boolean hasActiveRun(Job job) {
        return !entities.createQuery("select r.id from JobRun r where r.job = :job and r.endedAt is null", Long.class)
                .setParameter("job", job.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<JobRun> newest(Job job, int limit) {
        return entities.createQuery("from JobRun r where r.job = :job order by r.id desc", JobRun.class)
                .setParameter("job", job.id())
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Instant> lastCompleted(Job job) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(r.endedAt) from JobRun r where r.job = :job and r.state = :completed",
                        Instant.class)
                .setParameter("job", job.id())
                .setParameter("completed", RunState.COMPLETED)
                .getSingleResult());
    }

    /** Takes the run that waits, or the one whose node is lost. */
    Optional<JobRun> claim(Job job, String node) {
        return claimableId(job).map(id -> {
            entities.createNativeQuery("update {h-schema}job_run set state = 'RUNNING', attempts = attempts + 1,"
                            + " started_at = coalesce(started_at, current_timestamp), lease_owner = :node,"
                            + " leased_until = current_timestamp + cast(:seconds as integer) * interval '1' second"
                            + " where id = :id")
                    .setParameter("node", node)
                    .setParameter("seconds", LEASE_SECONDS)
                    .setParameter("id", id)
                    .executeUpdate();
            return entities.find(JobRun.class, id);
        });
    }

    boolean renew(RunLease lease) {
        return entities.createNativeQuery("update {h-schema}job_run set"
                                + " leased_until = current_timestamp + cast(:seconds as integer) * interval '1' second"
                                + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                        .setParameter("seconds", LEASE_SECONDS)
                        .setParameter("id", lease.run())
                        .setParameter("attempt", lease.attempt())
                        .executeUpdate()
                == 1;
    }

    boolean begin(RunLease lease, long executionId) {
        return update("execution_id = :value", lease, executionId);
    }

    boolean count(RunLease lease, long total) {
        return update("total = :value, done = 0", lease, total);
    }

    /** Work that is repeated after a restart is not counted twice beyond the whole. */
    boolean progress(RunLease lease, long items) {
        return update("done = least(total, done + cast(:value as bigint))", lease, items);
    }

    boolean end(RunLease lease, RunState state, String error) {
        return entities.createNativeQuery("update {h-schema}job_run set state = :state, error = :error,"
                                + " ended_at = current_timestamp"
                                + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                        .setParameter("state", state.name())
                        .setParameter("error", shortened(error))
                        .setParameter("id", lease.run())
                        .setParameter("attempt", lease.attempt())
                        .executeUpdate()
                == 1;
    }

    void releaseLeases(String node) {
        entities.createNativeQuery("update {h-schema}job_run set leased_until = current_timestamp"
                        + " where state = 'RUNNING' and lease_owner = :node")
                .setParameter("node", node)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<Long> claimableId(Job job) {
        return entities.createNativeQuery(
                        "select id from {h-schema}job_run where job = :job and (state = 'WAITING'"
                                + " or (state = 'RUNNING' and leased_until <= current_timestamp)) order by id",
                        Long.class)
                .setParameter("job", job.id())
                .getResultStream()
                .map(Long.class::cast)
                .findFirst();
    }

    private boolean update(String assignment, RunLease lease, long value) {
        return entities.createNativeQuery("update {h-schema}job_run set " + assignment
                                + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                        .setParameter("value", value)
                        .setParameter("id", lease.run())
                        .setParameter("attempt", lease.attempt())
                        .executeUpdate()
                == 1;
    }

    private static String shortened(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }
}
