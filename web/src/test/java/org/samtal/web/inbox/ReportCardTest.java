package org.samtal.web.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.outbox.DeliveryReportView;
import org.samtal.outbox.ReportKind;

class ReportCardTest {

    @Test
    void delayShouldNoLongerCountOnceTheRecipientIsSettled() {
        var cards = ReportCard.of(List.of(
                report("ada@example.com", ReportKind.DELAYED, "4.4.1"),
                report("bo@example.com", ReportKind.DELAYED, "4.4.1"),
                report("ada@example.com", ReportKind.FAILED, "4.4.7")));

        assertEquals(
                List.of("inbox.report.DELAYED", "inbox.report.FAILED"),
                cards.stream().map(ReportCard::whatKey).toList());
    }

    @Test
    void failureShouldSayWhatToDoByItsStatus() {
        assertEquals(
                "inbox.report.advice.FULL",
                new ReportCard(report("ada@example.com", ReportKind.FAILED, "5.2.2")).adviceKey());
    }

    @Test
    void statusShouldStandInFrontOfWordsThatLeaveItOut() {
        assertEquals("5.2.2 Over quota", words("5.2.2", "Over quota"));
        assertEquals("552 5.2.2 Over quota", words("5.2.2", "552 5.2.2 Over quota"));
        assertEquals("5.2.2", words("5.2.2", ""));
    }

    private static String words(String status, String detail) {
        return new ReportCard(
                        new DeliveryReportView(1, "ada@example.com", ReportKind.FAILED, status, detail, Instant.EPOCH))
                .words();
    }

    private static DeliveryReportView report(String recipient, ReportKind kind, String status) {
        return new DeliveryReportView(1, recipient, kind, status, "", Instant.EPOCH);
    }
}
