package org.samtal.conversation.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the few properties of a calendar file that a card shows (RFC 5545).
 *
 * <p>One pass over a bounded number of lines (S35); nothing is computed from a recurrence. Of several entries the first
 * counts, as the others are its exceptions.
 */
final class CalendarReader {

    private static final int MOST_LINES = 5_000;
    private static final Set<String> BESIDE_FREQUENCY = Set.of("FREQ", "WKST", "UNTIL", "COUNT");

    private final List<String> open = new ArrayList<>();
    private final Map<String, CalendarProperty> first = new HashMap<>();
    private String method = "";
    private int attendees;
    private boolean complete;

    private CalendarReader() {}

    static Optional<CalendarEvent> read(byte[] content) {
        var lines = unfolded(new String(content, UTF_8));
        var reader = new CalendarReader();
        if (lines.isEmpty() || !isBeginning(lines.get(0))) {
            return Optional.empty();
        }
        for (var line : lines) {
            CalendarProperty.parse(line).ifPresent(reader::take);
        }
        return reader.complete ? reader.event() : Optional.empty();
    }

    private static boolean isBeginning(String line) {
        return "BEGIN:VCALENDAR".equalsIgnoreCase(line.replace("\ufeff", "").strip());
    }

    /** Lines that begin with white space go on the one before (RFC 5545, 3.1); none where there are too many. */
    private static List<String> unfolded(String text) {
        var lines = new ArrayList<StringBuilder>();
        for (var line : text.split("\r?\n", -1)) {
            if (!lines.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                lines.get(lines.size() - 1).append(line, 1, line.length());
            } else if (!line.isBlank()) {
                lines.add(new StringBuilder(line));
            }
        }
        return lines.size() > MOST_LINES
                ? List.of()
                : lines.stream().map(StringBuilder::toString).toList();
    }

    private void take(CalendarProperty property) {
        switch (property.name()) {
            case "BEGIN" -> open.add(component(property));
            case "END" -> close(component(property));
            default -> {
                if (open.size() == 1 && "METHOD".equals(property.name())) {
                    method = component(property);
                } else if (!complete && open.equals(List.of("VCALENDAR", "VEVENT"))) {
                    first.putIfAbsent(property.name(), property);
                    attendees += "ATTENDEE".equals(property.name()) ? 1 : 0;
                }
            }
        }
    }

    private void close(String component) {
        if (!open.isEmpty() && open.get(open.size() - 1).equals(component)) {
            complete |= open.equals(List.of("VCALENDAR", "VEVENT"));
            open.remove(open.size() - 1);
        }
    }

    private static String component(CalendarProperty property) {
        return property.value().strip().toUpperCase(Locale.ROOT);
    }

    private Optional<CalendarEvent> event() {
        var kind = kind();
        var attendee = Optional.ofNullable(first.get("ATTENDEE"));
        var isAnswer = kind == CalendarKind.ANSWER;
        var person = isAnswer ? attendee : Optional.ofNullable(first.get("ORGANIZER"));
        return time("DTSTART")
                .map(start -> new CalendarEvent(
                        kind,
                        attendee.filter(whoever -> isAnswer).flatMap(CalendarReader::answer),
                        text("SUMMARY"),
                        start,
                        end(start),
                        recurrence(),
                        text("LOCATION"),
                        person.map(CalendarProperty::person).orElse(""),
                        attendees));
    }

    private CalendarKind kind() {
        if ("CANCEL".equals(method) || "CANCELLED".equalsIgnoreCase(text("STATUS"))) {
            return CalendarKind.CANCELLATION;
        }
        return switch (method) {
            case "REQUEST" -> text("SEQUENCE").matches("0*") ? CalendarKind.INVITATION : CalendarKind.UPDATE;
            case "REPLY" -> CalendarKind.ANSWER;
            default -> CalendarKind.EVENT;
        };
    }

    private static Optional<CalendarAnswer> answer(CalendarProperty attendee) {
        return switch (attendee.parameter("PARTSTAT").orElse("").toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(CalendarAnswer.ACCEPTED);
            case "DECLINED" -> Optional.of(CalendarAnswer.DECLINED);
            case "TENTATIVE" -> Optional.of(CalendarAnswer.TENTATIVE);
            default -> Optional.empty();
        };
    }

    private Optional<CalendarTime> time(String name) {
        return Optional.ofNullable(first.get(name)).flatMap(CalendarTimes::parse);
    }

    /** The end of whole days is the day after (RFC 5545, 3.6.1), which nobody says. */
    private Optional<CalendarTime> end(CalendarTime start) {
        return time("DTEND")
                .or(() -> Optional.ofNullable(first.get("DURATION"))
                        .flatMap(duration -> CalendarTimes.after(start, duration.value())))
                .map(end -> start.time().isPresent()
                        ? end
                        : new CalendarTime(end.date().minusDays(1), end.time(), end.zone()))
                .filter(end ->
                        !local(end).isBefore(local(start)) || end.moment().isPresent());
    }

    private static LocalDateTime local(CalendarTime time) {
        return time.time().map(clock -> LocalDateTime.of(time.date(), clock)).orElseGet(() -> time.date()
                .atStartOfDay());
    }

    private CalendarRecurrence recurrence() {
        var rule = first.get("RRULE");
        if (rule == null) {
            return first.containsKey("RDATE") ? CalendarRecurrence.OTHER : CalendarRecurrence.NONE;
        }
        var frequency = CalendarRecurrence.OTHER;
        for (var part : rule.value().toUpperCase(Locale.ROOT).split(";", 20)) {
            var equals = part.indexOf('=');
            var name = part.substring(0, Math.max(0, equals));
            if ("FREQ".equals(name)) {
                frequency = frequency(part.substring(equals + 1));
            } else if (!BESIDE_FREQUENCY.contains(name) && !"INTERVAL=1".equals(part) && !isOneWeekday(part)) {
                return CalendarRecurrence.OTHER;
            }
        }
        return frequency;
    }

    private static boolean isOneWeekday(String part) {
        return part.matches("BYDAY=(MO|TU|WE|TH|FR|SA|SU)");
    }

    private static CalendarRecurrence frequency(String word) {
        return switch (word) {
            case "DAILY" -> CalendarRecurrence.DAILY;
            case "WEEKLY" -> CalendarRecurrence.WEEKLY;
            case "MONTHLY" -> CalendarRecurrence.MONTHLY;
            case "YEARLY" -> CalendarRecurrence.YEARLY;
            default -> CalendarRecurrence.OTHER;
        };
    }

    private String text(String name) {
        return Optional.ofNullable(first.get(name)).map(CalendarProperty::text).orElse("");
    }
}
