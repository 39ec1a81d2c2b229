package org.samtal.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.analytics.AgentFigures;
import org.samtal.analytics.Report;
import org.samtal.analytics.Reports;
import org.samtal.web.app.Page;

/** The figures of the report, read once for all their forms. */
@Named
@RequestScoped
public class ReportPanel {

    @Inject
    ReportPage page;

    @Inject
    Page look;

    @Inject
    Reports reports;

    private Report report;
    private ReportWords words;

    @PostConstruct
    void read() {
        report = reports.read(page.query());
        words = new ReportWords(look.getLocale());
    }

    /** First and last day, in words. */
    public String getPeriod() {
        return words.period(report.query());
    }

    /** First and last day of the period it is compared with, in words. */
    public String getPeriodBefore() {
        return words.period(report.query().before());
    }

    /** Whether nothing at all happened, in this period or the one before. */
    public boolean isBlank() {
        return Stream.of(report.now(), report.before())
                .allMatch(figures -> figures.opened() == 0
                        && figures.replies() == 0
                        && figures.first().answered() + figures.first().unanswered() == 0);
    }

    public List<ReportTile> getTiles() {
        return new ReportTiles(report, words).all();
    }

    public List<ReportCard> getCards() {
        var cards = new ReportCards(report, words);
        return List.of(cards.conversations(), cards.first(), cards.next());
    }

    public List<AgentFigures> getAgents() {
        return report.agents();
    }

    public ReportTable getAgentTable() {
        return tables().agents();
    }

    /** How an agent is called where the account may be gone. */
    public String nameOf(AgentFigures agent) {
        return tables().nameOf(agent);
    }

    /** Length of an agent's bar in percent of the longest. */
    public long share(AgentFigures agent) {
        return Math.round(100.0 * agent.replied() / report.agents().get(0).replied());
    }

    /** What a table is called that belongs to a card. */
    public String tableName(String title) {
        return words.text("report.table", title);
    }

    /** A cell as the reader's language writes it. */
    public String text(ReportCell cell) {
        return cell.screen(words);
    }

    /** The table of this name, for its file. */
    Optional<ReportTable> table(String name) {
        return Stream.of(tables().conversations(), tables().first(), tables().next(), tables().agents())
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    String fileName(ReportTable table) {
        return "samtal-" + table.name() + "-" + report.query().from() + "-"
                + report.query().to() + ".csv";
    }

    private ReportTables tables() {
        return new ReportTables(report, words);
    }
}
