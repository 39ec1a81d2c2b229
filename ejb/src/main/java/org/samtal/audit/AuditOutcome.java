package org.samtal.audit;

/** Whether what was asked for happened. */
enum AuditOutcome {
    DONE,
    REFUSED
}
