package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.samtal.job.Job;
import org.samtal.job.Jobs;
import org.samtal.job.RunRow;
import org.samtal.job.RunState;

/** The index that searches ask: how its last rebuild went, and the start of another. */
@Named
@RequestScoped
public class SearchPanel {

    @Inject
    Jobs jobs;

    private Optional<RunRow> newest;

    /** The rebuild that was asked for last. */
    public Optional<RunRow> getNewest() {
        if (newest == null) {
            newest = jobs.newest(Job.SEARCH_INDEX, 1).stream().findFirst();
        }
        return newest;
    }

    public boolean isActive() {
        return getNewest().filter(run -> run.state().isActive()).isPresent();
    }

    public boolean isFailed() {
        return getNewest().filter(run -> run.state() == RunState.FAILED).isPresent();
    }

    /** Takes in all conversations anew, on every node. */
    public void rebuild() {
        jobs.start(Job.SEARCH_INDEX, true);
        newest = null;
    }
}
