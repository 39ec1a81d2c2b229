package org.samtal.web.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** One cell of a report's table: the same value for people and for spreadsheets. */
public sealed interface ReportCell {

    /** As the reader's language writes it. */
    String screen(ReportWords words);

    /** As a spreadsheet reads it in every language. */
    String csv();

    /** Whether it is a figure and stands at the right. */
    default boolean isFigure() {
        return true;
    }

    /** Words that somebody wrote, such as a name. */
    record Text(String value) implements ReportCell {
        @Override
        public String screen(ReportWords words) {
            return value;
        }

        @Override
        public String csv() {
            return Csv.harmless(value);
        }

        @Override
        public boolean isFigure() {
            return false;
        }
    }

    /** A day of the report's time zone. */
    record Day(LocalDate value) implements ReportCell {
        @Override
        public String screen(ReportWords words) {
            return words.weekday(value);
        }

        @Override
        public String csv() {
            return value.toString();
        }

        @Override
        public boolean isFigure() {
            return false;
        }
    }

    /** How many. */
    record Count(long value) implements ReportCell {
        @Override
        public String screen(ReportWords words) {
            return words.number(value);
        }

        @Override
        public String csv() {
            return Long.toString(value);
        }
    }

    /** How long, in hours, minutes and seconds; empty where nothing was measured. */
    record Time(Optional<Duration> value) implements ReportCell {
        @Override
        public String screen(ReportWords words) {
            return value.isEmpty() ? ReportWords.NONE : csv();
        }

        @Override
        public String csv() {
            return value.map(time ->
                            "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart()))
                    .orElse("");
        }
    }
}
