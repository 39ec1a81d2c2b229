package org.samtal.batch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Decides which night's work is due: two o'clock where the report's days are divided, when few people wait. */
final class NightlySchedule {

    private static final LocalTime TIME = LocalTime.of(2, 0);

    private NightlySchedule() {}

    /** The last time the jobs were due. Where two o'clock is skipped or comes twice, the day still has one. */
    static Instant lastDue(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var due = today.atTime(TIME).atZone(zone).toInstant();
        return due.isAfter(now) ? today.minusDays(1).atTime(TIME).atZone(zone).toInstant() : due;
    }
}
