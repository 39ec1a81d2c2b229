package org.samtal.intake;

/**
 * How far a message is that was tried again.
 *
 * @param reason why it is in quarantine again, empty otherwise
 */
public record RetryProgress(RetryState state, String reason) {

    /** Just asked for. */
    public static final RetryProgress RUNNING = new RetryProgress(RetryState.RUNNING, "");
}
