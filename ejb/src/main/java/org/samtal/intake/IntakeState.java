package org.samtal.intake;

/** How far a raw message has come. */
enum IntakeState {
    ACCEPTED,
    CLAIMED,
    DONE,
    QUARANTINED,
    DISCARDED
}
