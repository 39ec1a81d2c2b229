package org.samtal.web.report;

import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samtal.analytics.AgentFigures;
import org.samtal.analytics.DayFigures;
import org.samtal.analytics.PeriodFigures;
import org.samtal.analytics.Report;
import org.samtal.analytics.ReportQuery;
import org.samtal.analytics.ResponseFigures;
import org.samtal.channel.ChannelKind;

/** A report of two days. */
final class SomeReport {

    static final LocalDate SUNDAY = LocalDate.parse("2026-06-07");
    static final LocalDate MONDAY = SUNDAY.plusDays(1);

    private static final ResponseFigures NONE =
            new ResponseFigures(0, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);

    private SomeReport() {}

    static Report report() {
        var first = responses(3, ofMinutes(4).plusSeconds(12), 2, 1);
        var next = responses(5, ofMinutes(9), 1, 1);
        return new Report(
                ReportQuery.lastDays(2, MONDAY),
                ZoneOffset.UTC,
                new PeriodFigures(1822, 900, 1300, first, next),
                new PeriodFigures(1500, 1000, 1200, responses(4, ofMinutes(5), 1, 0), NONE),
                List.of(
                        new DayFigures(SUNDAY, Map.of(ChannelKind.EMAIL, 22L), NONE, NONE),
                        new DayFigures(MONDAY, Map.of(ChannelKind.EMAIL, 1500L, ChannelKind.CHAT, 300L), first, next)),
                List.of(
                        new AgentFigures(1, "Marcus Holm", 684, 900, Optional.of(ofMinutes(4)), 500),
                        new AgentFigures(2, "", 113, 400, Optional.empty(), 0)));
    }

    static ResponseFigures responses(long answered, Duration median, long unanswered, long waiting) {
        return new ResponseFigures(
                answered,
                Optional.of(median),
                Optional.of(median.multipliedBy(3)),
                Optional.of(median),
                unanswered,
                waiting);
    }
}
