package org.samtal.conversation.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarEventTest {
    private static final String START = "DTSTART;TZID=Europe/Stockholm:20260601T100000";

    @Test
    void invitationShouldSayWhatWhenWhereAndWho() {
        var event = read(
                        "REQUEST",
                        """
                DTSTART;TZID=Europe/Stockholm:20260601T100000
                DTEND;TZID=Europe/Stockholm:20260601T113000
                SUMMARY:Charger\\, bay 4\\nand more
                LOCATION:Room
                  One
                ORGANIZER;CN="Berg, Ada: Support":mailto:ada@example.com
                ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bo@example.com
                ATTENDEE:mailto:cy@example.com
                BEGIN:VALARM
                SUMMARY:Alarm
                ATTENDEE:mailto:alarm@example.com
                END:VALARM
                """)
                .orElseThrow();

        assertEquals(CalendarKind.INVITATION, event.kind());
        assertEquals("Charger, bay 4 and more", event.title());
        assertEquals("2026-06-01T08:00:00Z", event.start().iso());
        assertEquals("2026-06-01T09:30:00Z", event.end().orElseThrow().iso());
        assertEquals("Room One", event.location());
        assertEquals("Berg, Ada: Support", event.organizer());
        assertEquals(2, event.attendees());
        assertEquals(CalendarRecurrence.NONE, event.recurrence());
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, SEQUENCE:0, INVITATION",
        "REQUEST, SEQUENCE:2, UPDATE",
        "CANCEL, SEQUENCE:3, CANCELLATION",
        "REQUEST, STATUS:CANCELLED, CANCELLATION",
        "REPLY, ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.com, ANSWER",
        "PUBLISH, SEQUENCE:0, EVENT"
    })
    void methodShouldSayWhatItIsFor(String method, String line, CalendarKind kind) {
        assertEquals(kind, read(method, START + "\n" + line).orElseThrow().kind());
    }

    @Test
    void answerShouldSayWhoAnsweredAndWhat() {
        var event = read(
                        "REPLY",
                        START + "\nORGANIZER:mailto:ada@example.com\n"
                                + "ATTENDEE;CN=Bo;PARTSTAT=ACCEPTED:mailto:bo@example.com")
                .orElseThrow();

        assertEquals("Bo", event.organizer());
        assertEquals(Optional.of(CalendarAnswer.ACCEPTED), event.answer());
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20260601T100000Z, 2026-06-01T10:00:00Z",
        "DTSTART:20260601T100000, 2026-06-01T10:00",
        "DTSTART;VALUE=DATE:20260601, 2026-06-01",
        "DTSTART;TZID=W. Europe Standard Time:20260601T100000, 2026-06-01T08:00:00Z",
        "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Stockholm:20260601T100000, 2026-06-01T08:00:00Z",
        "DTSTART;TZID=Our office:20260601T100000, 2026-06-01T10:00"
    })
    void timeShouldBeAsExactAsTheFileSaysIt(String line, String iso) {
        assertEquals(iso, read("REQUEST", line).orElseThrow().start().iso());
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART;VALUE=DATE:20260601, DTEND;VALUE=DATE:20260603, 2026-06-02",
        "DTSTART:20260601T100000Z, DURATION:PT90M, 2026-06-01T11:30:00Z",
        "DTSTART:20260601T100000Z, DURATION:P1W, 2026-06-08T10:00:00Z"
    })
    void endShouldBeTheLastThatIsMeant(String start, String end, String iso) {
        assertEquals(
                iso,
                read("REQUEST", start + "\n" + end)
                        .orElseThrow()
                        .end()
                        .orElseThrow()
                        .iso());
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T000000Z, WEEKLY",
        "FREQ=DAILY;INTERVAL=1;COUNT=5, DAILY",
        "FREQ=WEEKLY;INTERVAL=2, OTHER",
        "FREQ=MONTHLY;BYDAY=-1FR, OTHER",
        "FREQ=SECONDLY, OTHER",
        "nonsense, OTHER"
    })
    void recurrenceShouldBeSaidOnlyWhereAWordSaysIt(String rule, CalendarRecurrence recurrence) {
        assertEquals(
                recurrence,
                read("REQUEST", START + "\nRRULE:" + rule).orElseThrow().recurrence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SUMMARY:No beginning",
                "DTSTART:yesterday",
                "DTSTART:20261399",
                "DTSTART:99999999T999999Z",
                "DTSTART;TZID=\"Europe/Stockholm:20260601T100000"
            })
    void brokenEntryShouldStayAFile(String lines) {
        assertEquals(Optional.empty(), read("REQUEST", lines));
    }

    @Test
    void otherFilesShouldStayFiles() {
        assertEquals(Optional.empty(), CalendarEvent.read("<html>".getBytes(UTF_8)));
        assertEquals(Optional.empty(), CalendarEvent.read(new byte[0]));
        assertEquals(
                Optional.empty(),
                CalendarEvent.read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260601".getBytes(UTF_8)));
    }

    /** S09, S37. */
    @Test
    void textShouldBeOneLineWithoutTricks() {
        var event = read("REQUEST", START + "\nSUMMARY:a\u0000b\u202Ec\\nd" + "x".repeat(2_000))
                .orElseThrow();

        assertEquals("a bc d", event.title().substring(0, 6));
        assertEquals(500, event.title().length());
    }

    /** S35. */
    @Test
    void hostileFileShouldCostLittle() {
        for (var line :
                new String[] {"BEGIN:VEVENT\n", ";", "\"", "\n ", "ATTENDEE:a\n", ";a=", "RRULE:FREQ=\n", "\\"}) {
            var content =
                    ("BEGIN:VCALENDAR\n" + line.repeat(CalendarEvent.MOST_BYTES / line.length() - 20)).getBytes(UTF_8);
            assertTimeout(Duration.ofSeconds(2), () -> CalendarEvent.read(content));
        }
        assertEquals(Optional.empty(), CalendarEvent.read(new byte[CalendarEvent.MOST_BYTES + 1]));
        assertEquals(Optional.empty(), read("REQUEST", START + "\nATTENDEE:a".repeat(6_000)));
    }

    /** S35: whatever stands there, it is read or stays a file. */
    @Test
    void brokenBytesShouldThrowNothing() {
        var whole = file("REQUEST", START + "\nDURATION:PT1H\nRRULE:FREQ=DAILY\nORGANIZER;CN=\"A\":mailto:a@b.c");
        var random = new Random(20_261_126);
        for (var i = 0; i < 20_000; i++) {
            var broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (var n = random.nextInt(5); n >= 0; n--) {
                broken[random.nextInt(broken.length)] =
                        (byte) (random.nextBoolean() ? "0:;=\"\\\n9TPZ".charAt(random.nextInt(11)) : random.nextInt());
            }
            CalendarEvent.read(broken);
        }
    }

    private static Optional<CalendarEvent> read(String method, String lines) {
        return CalendarEvent.read(file(method, lines));
    }

    private static byte[] file(String method, String lines) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:" + method + "\nBEGIN:VEVENT\nUID:1\n" + lines
                        + "\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Exception\nEND:VEVENT\nEND:VCALENDAR\n")
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
