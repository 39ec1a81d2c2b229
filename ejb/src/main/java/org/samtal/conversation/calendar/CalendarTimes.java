package org.samtal.conversation.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads days and times (RFC 5545, 3.3.4 to 3.3.6).
 *
 * <p>A zone is known by its name: that of the time zone database, also behind a path as old programs wrote it, or the
 * one Windows gives it. What a file itself says of a zone is not computed with (S35).
 */
final class CalendarTimes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmmss");
    private static final Pattern TIME = Pattern.compile("([0-9]{8})(?:T([0-9]{6})(Z?))?");
    private static final Pattern DURATION = Pattern.compile("\\+?P([0-9]{1,4}W|(?:[0-9]{1,5}D)?(?:T[0-9HMS]{1,12})?)");

    /** Names of Windows (CLDR, windowsZones) of the zones most mail comes from. */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("utc", "UTC"),
            Map.entry("tzone://microsoft/utc", "UTC"),
            Map.entry("gmt standard time", "Europe/London"),
            Map.entry("greenwich standard time", "Atlantic/Reykjavik"),
            Map.entry("w. europe standard time", "Europe/Berlin"),
            Map.entry("central europe standard time", "Europe/Budapest"),
            Map.entry("central european standard time", "Europe/Warsaw"),
            Map.entry("romance standard time", "Europe/Paris"),
            Map.entry("fle standard time", "Europe/Kiev"),
            Map.entry("gtb standard time", "Europe/Bucharest"),
            Map.entry("e. europe standard time", "Europe/Chisinau"),
            Map.entry("russian standard time", "Europe/Moscow"),
            Map.entry("turkey standard time", "Europe/Istanbul"),
            Map.entry("israel standard time", "Asia/Jerusalem"),
            Map.entry("arabian standard time", "Asia/Dubai"),
            Map.entry("india standard time", "Asia/Kolkata"),
            Map.entry("china standard time", "Asia/Shanghai"),
            Map.entry("singapore standard time", "Asia/Singapore"),
            Map.entry("tokyo standard time", "Asia/Tokyo"),
            Map.entry("korea standard time", "Asia/Seoul"),
            Map.entry("aus eastern standard time", "Australia/Sydney"),
            Map.entry("new zealand standard time", "Pacific/Auckland"),
            Map.entry("south africa standard time", "Africa/Johannesburg"),
            Map.entry("e. south america standard time", "America/Sao_Paulo"),
            Map.entry("argentina standard time", "America/Buenos_Aires"),
            Map.entry("atlantic standard time", "America/Halifax"),
            Map.entry("eastern standard time", "America/New_York"),
            Map.entry("central standard time", "America/Chicago"),
            Map.entry("mountain standard time", "America/Denver"),
            Map.entry("us mountain standard time", "America/Phoenix"),
            Map.entry("pacific standard time", "America/Los_Angeles"),
            Map.entry("alaskan standard time", "America/Anchorage"),
            Map.entry("hawaiian standard time", "Pacific/Honolulu"));

    private CalendarTimes() {}

    static Optional<CalendarTime> parse(CalendarProperty property) {
        var written = TIME.matcher(property.value().strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(written.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            var time = Optional.ofNullable(written.group(2)).map(clock -> LocalTime.parse(clock, CLOCK));
            var zone = "Z".equals(written.group(3))
                    ? Optional.<ZoneId>of(ZoneOffset.UTC)
                    : property.parameter("TZID").flatMap(CalendarTimes::zone);
            return Optional.of(new CalendarTime(date, time, time.flatMap(clock -> zone)));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** The time that long after the other. */
    static Optional<CalendarTime> after(CalendarTime start, String duration) {
        var value = duration.strip().toUpperCase(Locale.ROOT);
        if (!DURATION.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            var length = value.endsWith("W")
                    ? Duration.ofDays(7L * Long.parseLong(value.replaceAll("[^0-9]", "")))
                    : Duration.parse(value);
            var begins = LocalDateTime.of(start.date(), start.time().orElse(LocalTime.MIN));
            var ends = begins.plus(length);
            return Optional.of(
                    new CalendarTime(ends.toLocalDate(), start.time().map(clock -> ends.toLocalTime()), start.zone()));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String name) {
        var plain = name.strip();
        var known = WINDOWS.get(plain.toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(ZoneId.of(known));
        }
        var slash = plain.lastIndexOf('/', Math.max(0, plain.lastIndexOf('/') - 1));
        return zoneOf(plain).or(() -> zoneOf(plain.substring(slash + 1)));
    }

    private static Optional<ZoneId> zoneOf(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
