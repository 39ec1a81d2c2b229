package org.samtal.analytics;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.samtal.channel.ChannelKind;

/**
 * A report on conversations and responses, within what the reader may see.
 *
 * @param zone time zone whose midnight divides the days
 * @param before the same figures of the period right before
 * @param days every day of the period, in order, also those without a conversation
 * @param agents who replied to most conversations first
 */
public record Report(
        ReportQuery query,
        ZoneId zone,
        PeriodFigures now,
        PeriodFigures before,
        List<DayFigures> days,
        List<AgentFigures> agents) {

    public Report {
        days = List.copyOf(days);
        agents = List.copyOf(agents);
    }

    /** The channels in which a conversation began, in the order of the product. */
    public Set<ChannelKind> channels() {
        var used = EnumSet.noneOf(ChannelKind.class);
        days.forEach(day -> used.addAll(day.opened().keySet()));
        return used;
    }
}
