package org.samtal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NightlyScheduleTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void workShouldBeDueAtTwoOClock() {
        assertEquals(at("2026-06-08T02:00:00Z"), NightlySchedule.lastDue(at("2026-06-08T02:00:00Z"), ZoneOffset.UTC));
        assertEquals(at("2026-06-08T02:00:00Z"), NightlySchedule.lastDue(at("2026-06-08T23:59:59Z"), ZoneOffset.UTC));
    }

    @Test
    void lastNightsWorkShouldStayDueUntilTwoOClock() {
        assertEquals(at("2026-06-07T02:00:00Z"), NightlySchedule.lastDue(at("2026-06-08T01:59:59Z"), ZoneOffset.UTC));
    }

    @Test
    void twoOClockShouldBeThatOfTheReportsTimeZone() {
        assertEquals(at("2026-06-08T00:00:00Z"), NightlySchedule.lastDue(at("2026-06-08T00:30:00Z"), STOCKHOLM));
    }

    @Test
    void nightWhoseHourIsSkippedBySummerTimeShouldStillHaveItsWork() {
        assertEquals(at("2026-03-29T01:00:00Z"), NightlySchedule.lastDue(at("2026-03-29T12:00:00Z"), STOCKHOLM));
    }

    @Test
    void nightWhoseHourComesTwiceShouldHaveItsWorkOnce() {
        assertEquals(at("2026-10-25T00:00:00Z"), NightlySchedule.lastDue(at("2026-10-25T01:30:00Z"), STOCKHOLM));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
