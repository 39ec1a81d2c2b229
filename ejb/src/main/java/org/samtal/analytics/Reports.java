package org.samtal.analytics;

import static org.samtal.access.Permission.REPORT_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.samtal.access.Requires;
import org.samtal.access.Visibility;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Settings;

/**
 * Answers how much was asked, who replied and how long it took.
 *
 * <p>Medians and percentiles are taken from the single facts of the period, never from the figures of its days, since
 * the median of medians is no median.
 */
@Stateless
public class Reports {

    @Inject
    ReportRepository reports;

    @Inject
    InboxVisibility visibility;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The report on these days, on the inboxes the actor may see. */
    @Requires(REPORT_READ)
    public Report read(ReportQuery query) {
        var visible = visible(query);
        return new Report(
                query,
                settings.reportZone(),
                reports.period(visible, query),
                reports.period(visible, query.before()),
                reports.listDays(visible, query),
                reports.listAgents(visible, query));
    }

    /** The day it is where the report's days are divided. */
    @Requires(REPORT_READ)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.reportZone());
    }

    @Requires(REPORT_READ)
    public ZoneId zone() {
        return settings.reportZone();
    }

    private Visibility visible(ReportQuery query) {
        var current = visibility.current();
        return query.inboxId().isPresent() ? current.only(query.inboxId().getAsLong()) : current;
    }
}
