package org.samtal.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One report as tiles, tables and charts. */
class ReportFormsTest {

    private static final ReportWords ENGLISH = new ReportWords(Locale.UK);
    private static final ReportWords SWEDISH = new ReportWords(Locale.forLanguageTag("sv-SE"));

    @Test
    void durationsShouldBeSaidInTheirTwoLargestUnits() {
        assertEquals("45 s", ENGLISH.duration(Duration.ofSeconds(45)));
        assertEquals("4 min 12 s", ENGLISH.duration(Duration.ofSeconds(252)));
        assertEquals("3 h 48 min", ENGLISH.duration(Duration.ofMinutes(228)));
        assertEquals("2 d 4 h", ENGLISH.duration(Duration.ofHours(52)));
    }

    @Test
    void numbersShouldFollowTheLanguage() {
        assertEquals("1,822", ENGLISH.number(1822));
        assertEquals("1\u00A0822", SWEDISH.number(1822));
        assertEquals("8.4%", ENGLISH.percent(0.084));
        assertEquals("8,4\u00A0%", SWEDISH.percent(0.084));
    }

    @Test
    void moreConversationsShouldBeNeitherGoodNorBad() {
        var tile = tile("opened", ENGLISH);

        assertEquals("1,822", tile.value());
        assertEquals("21.5%", tile.change());
        assertEquals("muted", tile.tone());
        assertEquals("trend-up", tile.icon());
        assertEquals("before: 1,500", tile.before());
    }

    @Test
    void fasterResponsesShouldBeGood() {
        var tile = tile("first", ENGLISH);

        assertEquals("4 min 12 s", tile.value());
        assertEquals("16% faster", tile.change());
        assertEquals("success", tile.tone());
    }

    @Test
    void moreConversationsWithoutAReplyShouldBeBad() {
        var tile = tile("unanswered", ENGLISH);

        assertEquals("2", tile.value());
        assertEquals("danger", tile.tone());
        assertTrue(tile.definition().endsWith("2 customers wait now."), tile.definition());
    }

    @Test
    void figureWithoutAnEarlierOneShouldNotClaimAChange() {
        var tile = tile("next", ENGLISH);

        assertEquals("9 min 0 s", tile.value());
        assertEquals("", tile.change());
        assertEquals("before: –", tile.before());
        assertEquals("", tile.icon());
    }

    @Test
    void everyTileShouldSayWhatIsCountedInBothLanguages() {
        for (var words : List.of(ENGLISH, SWEDISH)) {
            new ReportTiles(SomeReport.report(), words)
                    .all()
                    .forEach(tile -> assertTrue(tile.definition().length() > 20, tile.name()));
        }
    }

    @Test
    void tableShouldShowTheNumbersOfTheChartNewestDayFirst() {
        var table = new ReportTables(SomeReport.report(), ENGLISH).conversations();

        assertEquals(List.of("Day", "E-mail", "Chat", "All"), table.header());
        assertEquals(
                List.of(List.of("Mon 8 Jun", "1,500", "300", "1,800"), List.of("Sun 7 Jun", "22", "0", "22")),
                onScreen(table, ENGLISH));
    }

    @Test
    void csvShouldHoldTheSameCellsAsTheScreen() {
        var table = new ReportTables(SomeReport.report(), ENGLISH).agents();

        assertEquals("Marcus Holm,684,900,0:04:00,500", line(table, 1));
        assertEquals(
                List.of("Marcus Holm", "684", "900", "0:04:00", "500"),
                onScreen(table, ENGLISH).get(0));
    }

    @Test
    void agentWhoseAccountIsGoneShouldStillBeListed() {
        var table = new ReportTables(SomeReport.report(), ENGLISH).agents();

        assertEquals("Person 2", onScreen(table, ENGLISH).get(1).get(0));
    }

    @Test
    void daysWithoutAnswersShouldStandEmpty() {
        var sunday = onScreen(new ReportTables(SomeReport.report(), ENGLISH).first(), ENGLISH)
                .get(1);

        assertEquals(List.of("Sun 7 Jun", "0", "–", "–", "–", "0"), sunday);
    }

    @Test
    void barsShouldHoldTheNumbersOfTheDays() {
        var chart = json(new ReportCharts(SomeReport.report(), ENGLISH).conversations());

        assertEquals("bar", chart.getString("type"));
        assertEquals(
                "[\"7 Jun\",\"8 Jun\"]",
                chart.getJsonObject("data").getJsonArray("labels").toString());
        assertEquals("[22,1500]", set(chart, 0).getJsonArray("data").toString());
        assertEquals("E-mail", set(chart, 0).getString("label"));
        assertEquals("[0,300]", set(chart, 1).getJsonArray("data").toString());
    }

    @Test
    void linesShouldLeaveOutDaysWithoutAnswers() {
        var chart = json(new ReportCharts(SomeReport.report(), ENGLISH).responses(day -> day.first()));

        assertEquals("[null,4.2]", set(chart, 0).getJsonArray("data").toString());
        assertEquals(
                "[\"–\",\"4 min 12 s\"]", set(chart, 0).getJsonArray("texts").toString());
    }

    @Test
    void chartShouldSayItsPointInWords() {
        assertEquals(
                "Bars: conversations per day by channel, 7 Jun – 8 Jun 2026, 1,822 in all. Most on 8 Jun: 1,800."
                        + " The table has all numbers.",
                new ReportCharts(SomeReport.report(), ENGLISH).conversationsInWords());
    }

    @Test
    void s01ChartsShouldNotBeAbleToEndTheirScript() {
        assertFalse(
                new ReportCharts(SomeReport.report(), ENGLISH).conversations().contains("<"));
    }

    private static ReportTile tile(String name, ReportWords words) {
        return new ReportTiles(SomeReport.report(), words)
                .all().stream()
                        .filter(tile -> tile.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<List<String>> onScreen(ReportTable table, ReportWords words) {
        return table.rows().stream()
                .map(row -> row.stream().map(cell -> cell.screen(words)).collect(Collectors.toList()))
                .collect(Collectors.toList());
    }

    private static String line(ReportTable table, int number) {
        return Csv.of(table).split("\r\n", -1)[number];
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject set(JsonObject chart, int place) {
        return chart.getJsonObject("data").getJsonArray("datasets").getJsonObject(place);
    }
}
