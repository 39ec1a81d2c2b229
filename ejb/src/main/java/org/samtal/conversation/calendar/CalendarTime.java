package org.samtal.conversation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something begins or ends (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param time empty for a whole day
 * @param zone empty where it is the same time of day everywhere, or where the zone's name says nothing to us
 */
public record CalendarTime(LocalDate date, Optional<LocalTime> time, Optional<ZoneId> zone) {

    /** The moment, where it is one. */
    public Optional<Instant> moment() {
        return time.flatMap(clock ->
                zone.map(place -> LocalDateTime.of(date, clock).atZone(place).toInstant()));
    }

    /** The moment, the local time or the day, in the forms of ISO 8601. */
    public String iso() {
        return moment().map(Instant::toString)
                .or(() -> time.map(clock -> LocalDateTime.of(date, clock).toString()))
                .orElseGet(date::toString);
    }
}
