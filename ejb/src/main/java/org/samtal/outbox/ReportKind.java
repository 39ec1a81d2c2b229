package org.samtal.outbox;

/** What a report says became of a message after the next server had taken it over. */
public enum ReportKind {
    /** It came back: somebody on its way has given up (RFC 3464). */
    FAILED,
    /** It waits on its way; whoever holds it keeps trying. */
    DELAYED,
    /** It lies in the recipient's mailbox. */
    DELIVERED,
    /** The recipient has called it unwanted (RFC 5965). */
    COMPLAINT
}
