package org.samtal.web.inbox;

import java.util.List;
import org.samtal.outbox.DeliveryReportView;
import org.samtal.outbox.ReportKind;
import org.samtal.outbox.ReportReason;

/** What another mail server said about a reply after it had left, as the thread shows it: who, what, and what to do. */
public record ReportCard(DeliveryReportView report) {

    /** What still counts: of a recipient who is settled by now, nobody needs to know of the delay. */
    static List<ReportCard> of(List<DeliveryReportView> reports) {
        return reports.stream()
                .filter(report -> report.kind() != ReportKind.DELAYED || !isSettled(reports, report.recipient()))
                .map(ReportCard::new)
                .toList();
    }

    private static boolean isSettled(List<DeliveryReportView> reports, String recipient) {
        return reports.stream()
                .anyMatch(other -> other.recipient().equals(recipient) && other.kind() != ReportKind.DELAYED);
    }

    public boolean failed() {
        return report.kind() == ReportKind.FAILED;
    }

    /** Key of what happened. */
    public String whatKey() {
        return "inbox.report." + report.kind().name();
    }

    /** Key of what a person can do about it. */
    public String adviceKey() {
        return "inbox.report.advice."
                + (failed()
                        ? ReportReason.of(report.status()).name()
                        : report.kind().name());
    }

    /** Name of the colours that stand for it; the icon and the words say the same. */
    public String tone() {
        return switch (report.kind()) {
            case FAILED -> "danger";
            case DELAYED, COMPLAINT -> "warn";
            case DELIVERED -> "ok";
        };
    }

    public String icon() {
        return switch (report.kind()) {
            case FAILED -> "error";
            case DELAYED -> "clock";
            case COMPLAINT -> "warning";
            case DELIVERED -> "check";
        };
    }

    /** The server's words, the status in front where they leave it out; empty where it said nothing. */
    public String words() {
        return report.detail().contains(report.status())
                ? report.detail()
                : (report.status() + " " + report.detail()).strip();
    }
}
