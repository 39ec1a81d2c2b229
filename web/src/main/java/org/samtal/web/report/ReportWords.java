package org.samtal.web.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.samtal.analytics.ReportQuery;
import org.samtal.channel.ChannelKind;
import org.samtal.web.app.Texts;

/** Writes figures the way the reader's language does. */
record ReportWords(Locale locale) {
    static final String NONE = "–";

    String text(String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle(Texts.class.getName(), locale).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A share with at most one decimal, such as "8.4%" or "8,4 %". */
    String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(Math.abs(share) < 1 ? 1 : 0);
        return format.format(share);
    }

    /** A duration in its two largest units: "45 s", "4 min 12 s", "3 h 48 min", "2 d 4 h". */
    String duration(Duration time) {
        if (time.toMinutes() == 0) {
            return text("report.duration.seconds", time.toSecondsPart());
        }
        if (time.toHours() == 0) {
            return text("report.duration.minutes", time.toMinutesPart(), time.toSecondsPart());
        }
        return time.toDays() == 0
                ? text("report.duration.hours", time.toHoursPart(), time.toMinutesPart())
                : text("report.duration.days", time.toDaysPart(), time.toHoursPart());
    }

    String duration(Optional<Duration> time) {
        return time.map(this::duration).orElse(NONE);
    }

    /** A day in a chart or in a sentence: "8 Jun". */
    String day(LocalDate day) {
        return format(day, "d MMM");
    }

    /** A day in a table: "Mon 8 Jun". */
    String weekday(LocalDate day) {
        return format(day, "EEE d MMM");
    }

    /** First and last day: "12 May – 8 Jun 2026". */
    String period(ReportQuery query) {
        var sameYear = query.from().getYear() == query.to().getYear();
        return format(query.from(), sameYear ? "d MMM" : "d MMM yyyy") + " – " + format(query.to(), "d MMM yyyy");
    }

    String channel(ChannelKind channel) {
        return text("report.channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    private String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
