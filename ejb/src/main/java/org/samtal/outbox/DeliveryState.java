package org.samtal.outbox;

/** How far an outgoing message has come. */
public enum DeliveryState {
    /** Stored with the agent's click; nobody has tried yet. */
    QUEUED,
    /** A worker is at it. */
    CLAIMED,
    /** The next server has taken it over, or capture has kept it. */
    SENT,
    /** Not accepted for now; will be tried again. */
    RETRY,
    /** Refused for good, with the server's words. */
    FAILED,
    /** The link broke after the last byte: it may or may not have been accepted (RFC 1047). */
    UNCERTAIN;

    /** Whether what counts as sent, with this detail, was only kept to be looked at. */
    public boolean isKept(String detail) {
        return this == SENT && detail.equals(Deliveries.KEPT);
    }
}
