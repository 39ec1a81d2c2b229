package org.samtal.conversation.calendar;

import java.util.Optional;

/**
 * A calendar entry as a reader sees it.
 *
 * @param answer what was answered, for answers only
 * @param title one line, may be empty
 * @param end the last day for whole days, not the day after; empty where none is given
 * @param location one line, may be empty
 * @param organizer name or address of who asks, of who answers for an answer; may be empty
 * @param attendees how many are invited
 */
public record CalendarEvent(
        CalendarKind kind,
        Optional<CalendarAnswer> answer,
        String title,
        CalendarTime start,
        Optional<CalendarTime> end,
        CalendarRecurrence recurrence,
        String location,
        String organizer,
        int attendees) {

    /** A larger file is a calendar to import, no letter to read. */
    public static final int MOST_BYTES = 256 * 1024;

    /** The first entry of a file; empty where it can't be read with certainty, and then the file stands for itself. */
    public static Optional<CalendarEvent> read(byte[] content) {
        return content.length > MOST_BYTES ? Optional.empty() : CalendarReader.read(content);
    }

    /** Whether a file of this declared type may hold one. */
    public static boolean isCalendar(String contentType, long size) {
        return size <= MOST_BYTES && ("text/calendar".equals(contentType) || "application/ics".equals(contentType));
    }
}
