package org.samtal.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.samtal.access.CurrentActor;
import org.samtal.job.Job;
import org.samtal.job.JobRuns;
import org.samtal.job.Jobs;
import org.samtal.job.RunRequested;
import org.samtal.kernel.Actor;
import org.samtal.kernel.OutageLog;
import org.samtal.kernel.Settings;

/**
 * Sees to it that every job runs when it is due or asked for: once in the whole cluster, and to its end.
 *
 * <p>Every node looks every ten seconds, and whoever gets the lease runs. It asks what is due instead of waiting for a
 * time of day, so a night the server slept through is made up for and the hour a change to summer time skips is not.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobStarter {

    @Inject
    Jobs jobs;

    @Inject
    JobRuns runs;

    @Inject
    RunningJobs running;

    @Inject
    CurrentActor currentActor;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    OutageLog outages;

    @Resource
    TimerService timers;

    private Instant scheduled = Instant.MIN;

    /** What this node ran before it was restarted can go on at once. */
    @PostConstruct
    void takeUpAgain() {
        currentActor.runAs(Actor.SYSTEM, runs::releaseLeases);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        unlessDatabaseIsAway(() -> {
            schedule();
            running.keepLeases();
            take();
        });
    }

    /** Looks as soon as the request is committed: a timer is set in the transaction and starts with its end. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void soon(@Observes RunRequested request) {
        timers.createSingleActionTimer(0, new TimerConfig(request.job().id(), false));
    }

    @Timeout
    void lookNow() {
        unlessDatabaseIsAway(this::take);
    }

    private void unlessDatabaseIsAway(Runnable work) {
        try {
            currentActor.runAs(Actor.SYSTEM, work);
        } catch (EJBException unavailable) {
            outages.note("Jobs wait", unavailable);
        }
    }

    private void schedule() {
        var due = NightlySchedule.lastDue(clock.instant(), settings.reportZone());
        if (due.isAfter(scheduled)) {
            for (var job : Job.values()) {
                if (job.isNightly()) {
                    jobs.schedule(job, due);
                }
            }
            scheduled = due;
        }
    }

    private void take() {
        for (var job : Job.values()) {
            runs.claim(job).ifPresent(run -> running.start(job, run));
        }
    }
}
