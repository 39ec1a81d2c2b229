package org.samtal.job;

/** How far a run has come. */
public enum RunState {
    /** Asked for, and about to be taken by a node. */
    WAITING,
    /** On a node, or waiting to be taken over from a node that died. */
    RUNNING,
    /** Did all it had to. */
    COMPLETED,
    /** Gave up; the error says why. */
    FAILED;

    public boolean isActive() {
        return switch (this) {
            case WAITING, RUNNING -> true;
            case COMPLETED, FAILED -> false;
        };
    }
}
