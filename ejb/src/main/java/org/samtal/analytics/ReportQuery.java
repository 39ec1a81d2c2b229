package org.samtal.analytics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.samtal.channel.ChannelKind;
import org.samtal.kernel.DomainException.Rejected;

/**
 * What a report is about. Empty parts do not narrow.
 *
 * @param from first day, in the report's time zone
 * @param to last day, included
 */
public record ReportQuery(LocalDate from, LocalDate to, OptionalLong inboxId, Optional<ChannelKind> channel) {

    /** Longest period of one report, in days: two years, leap day included. */
    public static final int MAXIMUM_DAYS = 731;

    public ReportQuery {
        if (to.isBefore(from)) {
            throw new Rejected("to", "report.period.order");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MAXIMUM_DAYS) {
            throw new Rejected("from", "report.period.long", MAXIMUM_DAYS);
        }
    }

    /** The last days up to this one, everything included. */
    public static ReportQuery lastDays(int days, LocalDate today) {
        return new ReportQuery(today.minusDays(days - 1L), today, OptionalLong.empty(), Optional.empty());
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
    }

    /** The same number of days right before, to compare with. */
    public ReportQuery before() {
        return new ReportQuery(from.minusDays(days()), from.minusDays(1), inboxId, channel);
    }

    Set<ChannelKind> channels() {
        return channel.map(Set::of).orElseGet(() -> EnumSet.allOf(ChannelKind.class));
    }
}
