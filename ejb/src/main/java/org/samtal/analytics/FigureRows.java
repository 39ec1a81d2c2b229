package org.samtal.analytics;

import java.time.Duration;
import java.util.Optional;

/** Reads figures from the rows a query gives. */
final class FigureRows {

    private FigureRows() {}

    /** Count, median, 90th percentile, average, unanswered and waiting, from this column on. */
    static ResponseFigures response(Object[] row, int column) {
        return new ResponseFigures(
                count(row[column]),
                duration((Number) row[column + 1]),
                duration((Number) row[column + 2]),
                duration((Number) row[column + 3]),
                count(row[column + 4]),
                count(row[column + 5]));
    }

    /** Seconds as a duration, rounded to whole ones; empty for the null of an empty set. */
    static Optional<Duration> duration(Number seconds) {
        return Optional.ofNullable(seconds).map(value -> Duration.ofSeconds(Math.round(value.doubleValue())));
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }
}
