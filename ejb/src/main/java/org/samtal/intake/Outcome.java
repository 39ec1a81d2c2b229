package org.samtal.intake;

/** What became of handing a read message over. */
public enum Outcome {
    /** It is in its conversation. */
    DELIVERED,
    /** It answers a message that was accepted earlier but is not stored yet; it is tried again in a moment. */
    WAITS_FOR_PARENT,
    /** Somebody else has taken it over since; nothing was done. */
    LEASE_LOST
}
