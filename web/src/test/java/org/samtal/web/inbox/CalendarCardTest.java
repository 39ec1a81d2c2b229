package org.samtal.web.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.conversation.calendar.CalendarEvent;
import org.samtal.web.app.TimeText;

class CalendarCardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260601T080000Z | DTEND:20260601T093000Z | Monday 1 June 2026, 10:00–11:30",
                "DTSTART:20260601T210000Z | DTEND:20260601T230000Z | Monday 1 June 2026, 23:00 – Tuesday 2 June 2026, 01:00",
                "DTSTART;VALUE=DATE:20260601 | DTEND;VALUE=DATE:20260602 | Monday 1 June 2026",
                "DTSTART;VALUE=DATE:20260601 | DTEND;VALUE=DATE:20260603 | Monday 1 June 2026 – Tuesday 2 June 2026",
                "DTSTART:20260601T080000 | SUMMARY:x | Monday 1 June 2026, 08:00"
            })
    void timeShouldBeThatOfTheReader(String start, String end, String when) {
        assertEquals(when, card("REQUEST", start + "\n" + end).when());
    }

    @Test
    void answerShouldSayWhatWasAnswered() {
        var card = card("REPLY", "DTSTART:20260601T080000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.com");

        assertEquals("calendar.answer.DECLINED", card.kindKey());
    }

    private static CalendarCard card(String method, String lines) {
        var file = "BEGIN:VCALENDAR\nMETHOD:" + method + "\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
        var zone = ZoneId.of("Europe/Stockholm");
        var text = new TimeText(Locale.UK, zone, Instant.EPOCH);
        return CalendarCard.of(CalendarEvent.read(file.getBytes(UTF_8)).orElseThrow(), zone, text);
    }
}
