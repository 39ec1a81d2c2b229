package org.samtal.intake;

/** What became of a message in quarantine that was tried again. */
public enum RetryState {
    /** It is being read, or waits for it. */
    RUNNING,
    /** It is part of a conversation now. */
    READ,
    /** It could not be read this time either. */
    QUARANTINED
}
