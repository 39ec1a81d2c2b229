package org.samtal.web.report;

import java.util.List;
import java.util.function.Function;
import org.samtal.analytics.DayFigures;
import org.samtal.analytics.Report;
import org.samtal.analytics.ResponseFigures;
import org.samtal.web.report.ReportCard.Key;

/** The cards of the reports screen that draw a line or bars through the days. */
record ReportCards(Report report, ReportWords words) {

    ReportCard conversations() {
        var legend = report.channels().stream()
                .map(channel -> new Key(
                        words.channel(channel) + " "
                                + words.number(report.days().stream()
                                        .mapToLong(day -> day.opened(channel))
                                        .sum()),
                        ReportCharts.place(channel)))
                .toList();
        return new ReportCard(
                words.text("report.card.conversations"),
                "",
                charts().conversations(),
                charts().conversationsInWords(),
                words.text("report.tile.opened.definition"),
                legend,
                tables().conversations());
    }

    ReportCard first() {
        return responses("first", DayFigures::first, report.now().first(), tables().first());
    }

    ReportCard next() {
        return responses("next", DayFigures::next, report.now().next(), tables().next());
    }

    private ReportCard responses(
            String name, Function<DayFigures, ResponseFigures> figures, ResponseFigures whole, ReportTable table) {
        return new ReportCard(
                words.text("report.card." + name),
                charts().unit(figures),
                charts().responses(figures),
                charts().responsesInWords("report.chart." + name, whole),
                words.text("report.card." + name + ".definition"),
                List.of(
                        new Key(words.text("report.column.median"), ReportCharts.MEDIAN),
                        new Key(words.text("report.column.slowest"), ReportCharts.SLOWEST)),
                table);
    }

    private ReportCharts charts() {
        return new ReportCharts(report, words);
    }

    private ReportTables tables() {
        return new ReportTables(report, words);
    }
}
