package org.samtal.web.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.samtal.analytics.PeriodFigures;
import org.samtal.analytics.Report;

/**
 * The figures of the whole period.
 *
 * <p>A change is coloured by good or bad, not by up or down: faster is good, more conversations are neither.
 */
record ReportTiles(Report report, ReportWords words) {

    List<ReportTile> all() {
        return List.of(
                count("opened", PeriodFigures::opened, Taste.NEITHER),
                count("replied", PeriodFigures::replied, Taste.NEITHER),
                time("first", figures -> figures.first().median()),
                time("slowest", figures -> figures.first().slowest()),
                time("next", figures -> figures.next().median()),
                count("unanswered", figures -> figures.first().unanswered(), Taste.FEWER));
    }

    private ReportTile count(String name, Function<PeriodFigures, Long> figure, Taste taste) {
        long now = figure.apply(report.now());
        long before = figure.apply(report.before());
        var change = before == 0 ? "" : words.percent(Math.abs(now - before) / (double) before);
        return tile(name, words.number(now), trend(now, before, taste), change, words.number(before));
    }

    private ReportTile time(String name, Function<PeriodFigures, Optional<Duration>> figure) {
        var now = figure.apply(report.now());
        var before = figure.apply(report.before());
        if (now.isEmpty() || before.isEmpty() || before.get().isZero()) {
            return tile(name, words.duration(now), Trend.NONE, "", words.duration(before));
        }
        var difference = now.get().toSeconds() - before.get().toSeconds();
        var share = words.percent(Math.abs(difference) / (double) before.get().toSeconds());
        var change = difference == 0
                ? words.text("report.change.same")
                : words.text(difference < 0 ? "report.change.faster" : "report.change.slower", share);
        var trend = trend(now.get().toSeconds(), before.get().toSeconds(), Taste.FEWER);
        return tile(name, words.duration(now), trend, change, words.duration(before));
    }

    private ReportTile tile(String name, String value, Trend trend, String change, String before) {
        return new ReportTile(
                name,
                words.text("report.tile." + name),
                value,
                trend.tone,
                trend.icon,
                change,
                words.text("report.change.before", before),
                words.text(
                        "report.tile." + name + ".definition",
                        report.now().first().waiting() + report.now().next().waiting()));
    }

    private static Trend trend(long now, long before, Taste taste) {
        if (now == before || before == 0) {
            return Trend.NONE;
        }
        var up = now > before;
        return switch (taste) {
            case NEITHER -> up ? Trend.UP : Trend.DOWN;
            case FEWER -> up ? Trend.WORSE_UP : Trend.BETTER_DOWN;
        };
    }

    /** What is good about a figure. */
    private enum Taste {
        NEITHER,
        FEWER
    }

    private enum Trend {
        NONE("muted", ""),
        UP("muted", "trend-up"),
        DOWN("muted", "trend-down"),
        WORSE_UP("danger", "trend-up"),
        BETTER_DOWN("success", "trend-down");

        private final String tone;
        private final String icon;

        Trend(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }
    }
}
