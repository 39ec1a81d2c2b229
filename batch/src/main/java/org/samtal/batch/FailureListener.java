package org.samtal.batch;

import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps the words of the failure that ended a step, for the report of the whole job. */
@Named
@Dependent
class FailureListener implements StepListener {

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Override
    public void beforeStep() {
        // Nothing can have failed yet.
    }

    @Override
    public void afterStep() {
        if (step.getException() != null) {
            job.setTransientUserData(step.getStepName() + ": " + rootOf(step.getException()));
        }
    }

    /** The innermost cause says what happened; those around it say where it passed. */
    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
