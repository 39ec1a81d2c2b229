package org.samtal.web.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samtal.analytics.DayFigures;
import org.samtal.analytics.Report;
import org.samtal.analytics.ResponseFigures;
import org.samtal.channel.ChannelKind;

/**
 * The charts of a report, as data for Chart.js.
 *
 * <p>Only what is shown stands here; colours, axes and tooltips are the script's, which reads them from the theme. Each
 * chart says its point in words for those who do not see it.
 */
record ReportCharts(Report report, ReportWords words) {
    /** Chart colour of the median. */
    static final int MEDIAN = 1;

    /** Chart colour of the 90th percentile: quiet, since the median is the point. */
    static final int SLOWEST = 5;

    private static final Duration LONG = Duration.ofHours(3);

    /** Bars of conversations per day, one colour for each channel. */
    String conversations() {
        var sets = Json.createArrayBuilder();
        for (var channel : report.channels()) {
            sets.add(Json.createObjectBuilder()
                    .add("label", words.channel(channel))
                    .add("tint", tint(place(channel)))
                    .add("data", counts(day -> day.opened(channel))));
        }
        return config("bar", sets);
    }

    /** What the bars show, in words. */
    String conversationsInWords() {
        var busiest = report.days().stream()
                .max(Comparator.comparingLong(DayFigures::openedInAll))
                .orElseThrow();
        return words.text(
                "report.chart.conversations",
                words.period(report.query()),
                words.number(report.now().opened()),
                words.day(busiest.day()),
                words.number(busiest.openedInAll()));
    }

    /** Lines of median and 90th percentile per day. */
    String responses(Function<DayFigures, ResponseFigures> figures) {
        var unit = isLong(figures) ? Duration.ofHours(1) : Duration.ofMinutes(1);
        var sets = Json.createArrayBuilder()
                .add(line(words.text("report.column.median"), MEDIAN, figures.andThen(ResponseFigures::median), unit))
                .add(line(
                        words.text("report.column.slowest"), SLOWEST, figures.andThen(ResponseFigures::slowest), unit));
        return config("line", sets);
    }

    /** What the lines show, in words. */
    String responsesInWords(String key, ResponseFigures whole) {
        return words.text(
                key, words.period(report.query()), words.duration(whole.median()), words.duration(whole.slowest()));
    }

    /** The unit of the lines' axis. */
    String unit(Function<DayFigures, ResponseFigures> figures) {
        return words.text(isLong(figures) ? "report.unit.hours" : "report.unit.minutes");
    }

    /** The place of a channel in the order of chart colours, from 1. */
    static int place(ChannelKind channel) {
        return channel.ordinal() % 5 + 1;
    }

    private static String tint(int place) {
        return "--chart-" + place;
    }

    private JsonObjectBuilder line(
            String label, int place, Function<DayFigures, Optional<Duration>> figure, Duration unit) {
        var values = Json.createArrayBuilder();
        var texts = Json.createArrayBuilder();
        for (var day : report.days()) {
            var time = figure.apply(day);
            texts.add(words.duration(time));
            time.ifPresentOrElse(value -> values.add(value.toMillis() / (double) unit.toMillis()), values::addNull);
        }
        return Json.createObjectBuilder()
                .add("label", label)
                .add("tint", tint(place))
                .add("data", values)
                .add("texts", texts);
    }

    private JsonArrayBuilder counts(Function<DayFigures, Long> figure) {
        var values = Json.createArrayBuilder();
        report.days().forEach(day -> values.add(figure.apply(day)));
        return values;
    }

    private boolean isLong(Function<DayFigures, ResponseFigures> figures) {
        return report.days().stream()
                .map(figures.andThen(ResponseFigures::slowest))
                .flatMap(Optional::stream)
                .anyMatch(time -> time.compareTo(LONG) > 0);
    }

    private String config(String type, JsonArrayBuilder sets) {
        var labels = Json.createArrayBuilder(
                report.days().stream().map(day -> words.day(day.day())).collect(Collectors.toList()));
        JsonObject chart = Json.createObjectBuilder()
                .add("type", type)
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .build();
        // The text stands in a script element, which no value may end.
        return chart.toString().replace("<", "\\u003c");
    }
}
