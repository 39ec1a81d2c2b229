package org.samtal.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;
import org.samtal.kernel.DomainException.Rejected;

class ReportQueryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-08");

    @Test
    void lastDaysShouldEndToday() {
        var query = ReportQuery.lastDays(28, TODAY);

        assertEquals(LocalDate.parse("2026-05-12"), query.from());
        assertEquals(TODAY, query.to());
        assertEquals(28, query.days());
    }

    @Test
    void periodBeforeShouldBeAsLongAndEndTheDayBefore() {
        var before = ReportQuery.lastDays(28, TODAY).before();

        assertEquals(LocalDate.parse("2026-04-14"), before.from());
        assertEquals(LocalDate.parse("2026-05-11"), before.to());
    }

    @Test
    void periodBeforeShouldKeepTheFilters() {
        var query = new ReportQuery(TODAY, TODAY, OptionalLong.of(4), Optional.of(ChannelKind.CHAT));

        assertEquals(OptionalLong.of(4), query.before().inboxId());
        assertEquals(Optional.of(ChannelKind.CHAT), query.before().channel());
    }

    @Test
    void periodThatEndsBeforeItBeginsShouldBeRejectedAtItsEnd() {
        var rejected = assertThrows(Rejected.class, () -> period(TODAY, TODAY.minusDays(1)));

        assertEquals("to", rejected.field());
        assertEquals("report.period.order", rejected.key());
    }

    @Test
    void periodOfMoreThanTwoYearsShouldBeRejected() {
        assertEquals(731, period(TODAY.minusDays(730), TODAY).days());
        assertEquals(
                "report.period.long",
                assertThrows(Rejected.class, () -> period(TODAY.minusDays(731), TODAY))
                        .key());
    }

    @Test
    void channelsShouldBeAllWhereNoneIsChosen() {
        assertEquals(
                EnumSet.allOf(ChannelKind.class), ReportQuery.lastDays(7, TODAY).channels());
        assertEquals(
                Set.of(ChannelKind.FORM),
                new ReportQuery(TODAY, TODAY, OptionalLong.empty(), Optional.of(ChannelKind.FORM)).channels());
    }

    private static ReportQuery period(LocalDate from, LocalDate to) {
        return new ReportQuery(from, to, OptionalLong.empty(), Optional.empty());
    }
}
