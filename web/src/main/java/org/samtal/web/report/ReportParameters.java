package org.samtal.web.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.samtal.analytics.ReportQuery;
import org.samtal.channel.ChannelKind;

/**
 * What the address of the reports screen asks for.
 *
 * <p>Everything is in the address, so a report can be sent to a colleague and kept as a bookmark. What cannot be read
 * falls back to the last four weeks, since an address that was cut off should still show a report.
 *
 * @param days length of a period that ends today, empty for a range of its own
 */
record ReportParameters(
        Optional<Integer> days, LocalDate from, LocalDate to, OptionalLong inboxId, Optional<ChannelKind> channel) {
    /** The periods that are one click away. */
    static final List<Integer> PERIODS = List.of(7, 28, 56);

    private static final int USUAL = 28;

    /** Reads the values of {@code days}, {@code from}, {@code to}, {@code inbox} and {@code channel}, null where missing. */
    static ReportParameters read(UnaryOperator<String> values, LocalDate today) {
        var inboxId = number(values.apply("inbox")).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        var channel = channel(values.apply("channel"));
        var from = date(values.apply("from"));
        var to = date(values.apply("to"));
        if (from.isPresent() && to.isPresent()) {
            var first = from.get().isAfter(to.get()) ? to.get() : from.get();
            var last = from.get().isAfter(to.get()) ? from.get() : to.get();
            var longest = last.minusDays(ReportQuery.MAXIMUM_DAYS - 1L);
            return new ReportParameters(
                    Optional.empty(), first.isBefore(longest) ? longest : first, last, inboxId, channel);
        }
        var days = number(values.apply("days"))
                .map(Long::intValue)
                .filter(PERIODS::contains)
                .orElse(USUAL);
        return new ReportParameters(Optional.of(days), today.minusDays(days - 1L), today, inboxId, channel);
    }

    ReportQuery query() {
        return new ReportQuery(from, to, inboxId, channel);
    }

    /** The part of an address behind the question mark that asks for the same again. */
    String address() {
        return period(days) + filters();
    }

    /** The same filters on a period that ends today. */
    String address(int otherDays) {
        return period(Optional.of(otherDays)) + filters();
    }

    private String period(Optional<Integer> wanted) {
        return wanted.map(count -> "days=" + count).orElseGet(() -> "from=" + from + "&to=" + to);
    }

    private String filters() {
        var inbox = inboxId.isPresent() ? "&inbox=" + inboxId.getAsLong() : "";
        return inbox + channel.map(kind -> "&channel=" + kind).orElse("");
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return value == null ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String value) {
        return value != null && value.matches("\\d{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    private static Optional<ChannelKind> channel(String value) {
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst();
    }
}
