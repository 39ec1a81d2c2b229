package org.samtal.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;

class ReportParametersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-08");

    @Test
    void emptyAddressShouldAskForTheLastFourWeeks() {
        var parameters = read(Map.of());

        assertEquals(Optional.of(28), parameters.days());
        assertEquals(LocalDate.parse("2026-05-12"), parameters.from());
        assertEquals(TODAY, parameters.to());
        assertEquals("days=28", parameters.address());
    }

    @Test
    void periodAndFiltersShouldBeRead() {
        var parameters = read(Map.of("days", "7", "inbox", "12", "channel", "CHAT"));

        assertEquals(7, parameters.query().days());
        assertEquals(OptionalLong.of(12), parameters.query().inboxId());
        assertEquals(Optional.of(ChannelKind.CHAT), parameters.query().channel());
        assertEquals("days=7&inbox=12&channel=CHAT", parameters.address());
    }

    @Test
    void rangeOfItsOwnShouldWinOverAPeriod() {
        var parameters = read(Map.of("days", "7", "from", "2026-01-01", "to", "2026-01-31"));

        assertEquals(Optional.empty(), parameters.days());
        assertEquals(31, parameters.query().days());
        assertEquals("from=2026-01-01&to=2026-01-31", parameters.address());
    }

    @Test
    void filtersShouldStayWhenAnotherPeriodIsChosen() {
        var parameters = read(Map.of("from", "2026-01-01", "to", "2026-01-31", "inbox", "12"));

        assertEquals("days=56&inbox=12", parameters.address(56));
    }

    @Test
    void daysInTheWrongOrderShouldBeTurnedAround() {
        var parameters = read(Map.of("from", "2026-01-31", "to", "2026-01-01"));

        assertEquals(LocalDate.parse("2026-01-01"), parameters.from());
        assertEquals(LocalDate.parse("2026-01-31"), parameters.to());
    }

    @Test
    void rangeOfMoreThanTwoYearsShouldBeCutAtItsBeginning() {
        var parameters = read(Map.of("from", "1999-01-01", "to", "2026-06-08"));

        assertEquals(731, parameters.query().days());
        assertEquals(TODAY, parameters.to());
    }

    @Test
    void whatCannotBeReadShouldAskForTheUsual() {
        var parameters = read(
                Map.of("days", "9", "from", "yesterday", "to", "2026-02-30", "inbox", "1 or 1=1", "channel", "PIGEON"));

        assertEquals("days=28", parameters.address());
    }

    private static ReportParameters read(Map<String, String> values) {
        return ReportParameters.read(values::get, TODAY);
    }
}
