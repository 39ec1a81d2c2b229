package org.samtal.conversation.calendar;

/** What a calendar entry is sent for: its method (RFC 5546, 1.4), as people call it. */
public enum CalendarKind {
    /** Somebody asks for a meeting. */
    INVITATION,
    /** A meeting that was asked for before has changed. */
    UPDATE,
    /** It does not take place. */
    CANCELLATION,
    /** Somebody who was invited answers. */
    ANSWER,
    /** An entry that asks for nothing. */
    EVENT
}
