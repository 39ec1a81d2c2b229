package org.samtal.conversation;

/** What happened to a conversation. The screen has a sentence for each. */
public enum EventKind {
    ASSIGNED,
    UNASSIGNED,
    CLOSED,
    REOPENED
}
