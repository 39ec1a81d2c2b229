package org.samtal.web.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Writes a moment the way people say it: nearer moments shorter, formats from the locale, 24 hours in both languages. */
public final class TimeText {
    private static final Duration RELATIVE = Duration.ofHours(12);

    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;

    /** Kept, since a list says a hundred times of the same kind and each pattern must be understood first. */
    private final Map<String, DateTimeFormatter> formats = new HashMap<>();

    private final DateTimeFormatter date;

    /**
     * @param locale formats and names of days
     * @param zone where the reader is
     * @param now the moment of reading
     */
    public TimeText(Locale locale, ZoneId zone, Instant now) {
        this.locale = locale;
        this.zone = zone;
        this.now = now;
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
    }

    /** For lists: "now", "9 min", "3 h", then "08:12", "Mon", "22 May", "22 May 2025". */
    public String brief(Instant moment) {
        var age = Duration.between(moment, now);
        if (age.isNegative() || age.toMinutes() == 0) {
            return word("now");
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min";
        }
        return age.compareTo(RELATIVE) < 0 ? age.toHours() + " h" : calendar(moment);
    }

    /** Time of day, such as "09:26". */
    public String clock(Instant moment) {
        return format("HH:mm", moment);
    }

    /** Time of day of a clock. */
    public String clock(LocalTime clock) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(clock);
    }

    /** A day in full, such as "Monday 9 June 2026". */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }

    /** For dividers: "Today", "Yesterday", then "Monday 9 June" or with the year. */
    public String day(Instant moment) {
        var days = ChronoUnit.DAYS.between(date(moment), date(now));
        if (days == 0 || days == 1) {
            return word(days == 0 ? "today" : "yesterday");
        }
        var sameYear = date(moment).getYear() == date(now).getYear();
        return format(sameYear ? "EEEE d MMMM" : "d MMMM yyyy", moment);
    }

    /** Day and time of day, such as "9 Jun 2026 14:02". */
    public String full(Instant moment) {
        return date.format(moment) + " " + clock(moment);
    }

    /** Whether two moments fall on the same day where the reader is. */
    public boolean sameDay(Instant one, Instant other) {
        return date(one).equals(date(other));
    }

    private String calendar(Instant moment) {
        var days = ChronoUnit.DAYS.between(date(moment), date(now));
        if (days <= 0) {
            return clock(moment);
        }
        if (days < 7) {
            return format("EEE", moment);
        }
        return format(date(moment).getYear() == date(now).getYear() ? "d MMM" : "d MMM yyyy", moment);
    }

    private LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private String format(String pattern, Instant moment) {
        return formats.computeIfAbsent(
                        pattern, key -> DateTimeFormatter.ofPattern(key, locale).withZone(zone))
                .format(moment);
    }

    private String word(String name) {
        return ResourceBundle.getBundle(Texts.class.getName(), locale).getString("time." + name);
    }
}
