package org.samtal.intake;

/** What became of handing a read message over. */
public enum Outcome {
    /** It is in its conversation. */
    DELIVERED,
    /** What it answers, or another of its thread, was accepted earlier but is not stored yet; it is tried again soon. */
    WAITS_FOR_EARLIER,
    /** Somebody else has taken it over since; nothing was done. */
    LEASE_LOST
}
