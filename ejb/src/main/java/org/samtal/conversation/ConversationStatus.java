package org.samtal.conversation;

/** Where a conversation stands. */
public enum ConversationStatus {
    /** Somebody has to act. */
    OPEN,

    /** Somebody has to act, but not before a time, or not before the customer writes. */
    SNOOZED,

    CLOSED,

    /** Nobody wants to see it; what its sender writes on stays with it. */
    SPAM,

    /** On its way out of the house; it can be brought back. */
    TRASH;

    /** Whether somebody still has to act, now or later. */
    public boolean isPending() {
        return this == OPEN || this == SNOOZED;
    }

    /** Whether it is a conversation of the company at all, and so counts in reports. */
    public boolean isKept() {
        return this != SPAM && this != TRASH;
    }
}
