package org.samtal.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;

class ReportTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-06-08");
    private static final PeriodFigures NOTHING = new PeriodFigures(0, 0, 0, ResponseFigures.NONE, ResponseFigures.NONE);

    @Test
    void dayShouldSumItsChannelsAndHaveNoneOfTheOthers() {
        var day = day(MONDAY, Map.of(ChannelKind.EMAIL, 3L, ChannelKind.CHAT, 2L));

        assertEquals(5, day.openedInAll());
        assertEquals(2, day.opened(ChannelKind.CHAT));
        assertEquals(0, day.opened(ChannelKind.FORM));
    }

    @Test
    void channelsShouldBeThoseThatWereUsedOnAnyDay() {
        var report = new Report(
                ReportQuery.lastDays(2, MONDAY),
                ZoneOffset.UTC,
                NOTHING,
                NOTHING,
                List.of(
                        day(MONDAY.minusDays(1), Map.of(ChannelKind.CHAT, 1L)),
                        day(MONDAY, Map.of(ChannelKind.EMAIL, 1L))),
                List.of());

        assertEquals(Set.of(ChannelKind.EMAIL, ChannelKind.CHAT), report.channels());
    }

    private static DayFigures day(LocalDate day, Map<ChannelKind, Long> opened) {
        return new DayFigures(day, opened, ResponseFigures.NONE, ResponseFigures.NONE);
    }
}
