package org.samtal.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.samtal.analytics.AgentFigures;
import org.samtal.analytics.DayFigures;
import org.samtal.analytics.Report;
import org.samtal.analytics.ResponseFigures;
import org.samtal.web.report.ReportCell.Count;
import org.samtal.web.report.ReportCell.Day;
import org.samtal.web.report.ReportCell.Text;
import org.samtal.web.report.ReportCell.Time;

/** The tables of a report. */
record ReportTables(Report report, ReportWords words) {

    /** Conversations per day and channel, newest day first. */
    ReportTable conversations() {
        var header = new ArrayList<>(List.of(words.text("report.column.day")));
        report.channels().forEach(channel -> header.add(words.channel(channel)));
        header.add(words.text("report.column.all"));
        return new ReportTable("conversations", header, newestFirst(this::conversations));
    }

    /** Who replied to most conversations. */
    ReportTable agents() {
        var header = List.of(
                words.text("report.column.person"),
                words.text("report.column.replied"),
                words.text("report.column.replies"),
                words.text("report.column.median-first"),
                words.text("report.column.before"));
        return new ReportTable(
                "replies", header, report.agents().stream().map(this::agent).toList());
    }

    /** First responses per day. */
    ReportTable first() {
        return new ReportTable("first-responses", responseHeader(), newestFirst(day -> responses(day, day.first())));
    }

    /** Next responses per day. */
    ReportTable next() {
        return new ReportTable("next-responses", responseHeader(), newestFirst(day -> responses(day, day.next())));
    }

    /** What to call somebody whose account is gone. */
    String nameOf(AgentFigures agent) {
        return agent.name().isBlank() ? words.text("report.agents.unknown", agent.agentId()) : agent.name();
    }

    private List<ReportCell> conversations(DayFigures day) {
        var cells = new ArrayList<ReportCell>(List.of(new Day(day.day())));
        report.channels().forEach(channel -> cells.add(new Count(day.opened(channel))));
        cells.add(new Count(day.openedInAll()));
        return cells;
    }

    private List<ReportCell> agent(AgentFigures agent) {
        return List.of(
                new Text(nameOf(agent)),
                new Count(agent.replied()),
                new Count(agent.replies()),
                new Time(agent.medianFirst()),
                new Count(agent.repliedBefore()));
    }

    private List<String> responseHeader() {
        return List.of(
                words.text("report.column.day"),
                words.text("report.column.answered"),
                words.text("report.column.median"),
                words.text("report.column.slowest"),
                words.text("report.column.average"),
                words.text("report.column.unanswered"));
    }

    private static List<ReportCell> responses(DayFigures day, ResponseFigures figures) {
        return List.of(
                new Day(day.day()),
                new Count(figures.answered()),
                new Time(figures.median()),
                new Time(figures.slowest()),
                new Time(figures.average()),
                new Count(figures.unanswered()));
    }

    private List<List<ReportCell>> newestFirst(Function<DayFigures, List<ReportCell>> row) {
        var rows = new ArrayList<List<ReportCell>>();
        for (int day = report.days().size() - 1; day >= 0; day--) {
            rows.add(row.apply(report.days().get(day)));
        }
        return rows;
    }
}
