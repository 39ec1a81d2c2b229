package org.samtal.web.inbox;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.samtal.conversation.calendar.CalendarEvent;
import org.samtal.conversation.calendar.CalendarKind;
import org.samtal.conversation.calendar.CalendarRecurrence;
import org.samtal.conversation.calendar.CalendarTime;
import org.samtal.web.app.TimeText;

/**
 * A calendar entry as the thread shows it: what, when where the reader is, where, and who.
 *
 * @param when day and time, or the days
 */
public record CalendarCard(CalendarEvent entry, String when) {

    static CalendarCard of(CalendarEvent entry, ZoneId zone, TimeText text) {
        return new CalendarCard(entry, new When(zone, text).of(entry));
    }

    /** Key of what it is sent for; for an answer, of what was answered. */
    public String kindKey() {
        return entry.answer()
                .map(answer -> "calendar.answer." + answer.name())
                .orElse("calendar.kind." + entry.kind().name());
    }

    /** Name of the colours that stand for it; the words say the same. */
    public String tone() {
        return entry.kind() == CalendarKind.CANCELLATION ? "danger" : "plain";
    }

    public boolean repeats() {
        return entry.recurrence() != CalendarRecurrence.NONE;
    }

    /** Key of how often it takes place. */
    public String recurrenceKey() {
        return "calendar.recurrence." + entry.recurrence().name();
    }

    /** Key of what the person named is to it. */
    public String personKey() {
        return entry.kind() == CalendarKind.ANSWER ? "calendar.from" : "calendar.organizer";
    }

    /** Whether it says how many are invited; an answer names one only. */
    public boolean counts() {
        return entry.attendees() > 0 && entry.kind() != CalendarKind.ANSWER;
    }

    /** Whether its time is that of a place that is not known. */
    public boolean floating() {
        return entry.start().time().isPresent() && entry.start().moment().isEmpty();
    }

    /** Writes days and times where the reader is; a time whose place is not known is written as it is. */
    private record When(ZoneId zone, TimeText text) {

        String of(CalendarEvent entry) {
            var start = entry.start();
            var day = day(start);
            var from = text.date(day) + clock(start).map(clock -> ", " + clock).orElse("");
            return entry.end().map(end -> from + until(day, end)).orElse(from);
        }

        private String until(LocalDate day, CalendarTime end) {
            var last = day(end);
            var clock = clock(end);
            if (last.equals(day)) {
                return clock.map(time -> "\u2013" + time).orElse("");
            }
            return " \u2013 " + text.date(last) + clock.map(time -> ", " + time).orElse("");
        }

        private LocalDate day(CalendarTime time) {
            return time.moment()
                    .map(moment -> LocalDate.ofInstant(moment, zone))
                    .orElse(time.date());
        }

        private Optional<String> clock(CalendarTime time) {
            return time.time()
                    .map(local -> time.moment()
                            .map(moment -> LocalTime.ofInstant(moment, zone))
                            .orElse(local))
                    .map(text::clock);
        }
    }
}
