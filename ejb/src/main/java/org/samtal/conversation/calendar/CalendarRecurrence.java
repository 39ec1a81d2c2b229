package org.samtal.conversation.calendar;

/** How often an entry takes place; what can't be said in a word is {@link #OTHER}. */
public enum CalendarRecurrence {
    NONE,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    OTHER
}
