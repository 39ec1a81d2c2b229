package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samtal.job.Job;
import org.samtal.job.Jobs;
import org.samtal.job.RunRow;
import org.samtal.job.RunState;
import org.samtal.kernel.Settings;
import org.samtal.web.app.Notices;

/** The nightly count of conversations: how it goes, how it went, and its start by hand. */
@Named
@RequestScoped
public class JobPanel {
    private static final int RUNS = 10;

    @Inject
    Jobs jobs;

    @Inject
    Settings settings;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private List<RunRow> runs;

    /** The newest runs, newest first. */
    public List<RunRow> getRuns() {
        if (runs == null) {
            runs = jobs.newest(Job.NIGHTLY_ANALYTICS, RUNS);
        }
        return runs;
    }

    /** The run that waits or works, if there is one. */
    public Optional<RunRow> getActive() {
        return getRuns().stream().filter(run -> run.state().isActive()).findFirst();
    }

    /** The newest run, where it failed: somebody has to do something. */
    public Optional<RunRow> getFailed() {
        return getRuns().stream()
                .limit(1)
                .filter(run -> run.state() == RunState.FAILED)
                .findFirst();
    }

    /** Name of the time zone whose night the job runs in. */
    public String getZone() {
        return settings.reportZone().getId();
    }

    public String stateOf(RunRow run) {
        return notices.text("system.jobs.state." + run.state().name().toLowerCase(Locale.ROOT));
    }

    /** How long a run took, or has taken until now. */
    public String tookOf(RunRow run) {
        var took = run.startedAt()
                .map(start -> Duration.between(start, run.endedAt().orElseGet(clock::instant)))
                .filter(time -> !time.isNegative())
                .orElse(Duration.ZERO);
        return "%d:%02d:%02d".formatted(took.toHours(), took.toMinutesPart(), took.toSecondsPart());
    }

    /** When a run began, or was asked for. */
    public Instant beginOf(RunRow run) {
        return run.startedAt().orElse(run.requestedAt());
    }

    /** Counts what has changed since the last run. */
    public void countChanged() {
        start(false);
    }

    /** Counts every conversation again. */
    public void countEverything() {
        start(true);
    }

    /** Starts the count from the reports screen and shows how it goes. */
    public String countFromReports() {
        start(false);
        return "/settings/system?faces-redirect=true";
    }

    private void start(boolean everything) {
        jobs.start(Job.NIGHTLY_ANALYTICS, everything);
        runs = null;
    }
}
