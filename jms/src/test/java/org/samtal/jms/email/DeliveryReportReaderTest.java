package org.samtal.jms.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.outbox.DeliveryReport;
import org.samtal.outbox.DeliveryReport.Fate;
import org.samtal.outbox.ReportKind;

/** RFC 3464, RFC 5965, RFC 6533: reports as real servers write them. */
class DeliveryReportReaderTest {

    private static final String RETURNED = part(
            "message/rfc822",
            "Message-ID: <samtal.1.x@inbox.localhost>\nFrom: support@inbox.localhost\nTo: ghost@nordvik.example\n\nHello");

    @Test
    void failureShouldNameTheRecipientTheStatusAndTheWords() {
        var report = read(
                status("Final-Recipient: rfc822; ghost@nordvik.example\nAction: failed\nStatus: 5.1.1 (bad mailbox)\n"
                                + "Diagnostic-Code: smtp; 550 5.1.1 <ghost@nordvik.example>:\n    User unknown")
                        + RETURNED);

        assertEquals(
                new DeliveryReport(
                        List.of("<samtal.1.x@inbox.localhost>"),
                        List.of(new Fate(
                                List.of("ghost@nordvik.example"),
                                ReportKind.FAILED,
                                "5.1.1",
                                "550 5.1.1 <ghost@nordvik.example>: User unknown"))),
                report.orElseThrow());
    }

    @Test
    void eachRecipientShouldHaveAFateOfItsOwn() {
        var report = read(status("Final-Recipient: rfc822; a@nordvik.example\nAction: failed\nStatus: 5.2.2\n\n"
                        + "Final-Recipient: rfc822; b@nordvik.example\nAction: delayed\nStatus: 4.4.1\n\n"
                        + "Final-Recipient: rfc822; c@nordvik.example\nAction: delivered\nStatus: 2.0.0")
                + RETURNED);

        assertEquals(
                List.of(ReportKind.FAILED, ReportKind.DELAYED, ReportKind.DELIVERED),
                report.orElseThrow().fates().stream().map(Fate::kind).toList());
    }

    @Test
    void mailGivenUpAfterADelayShouldHaveFailed() {
        var report =
                read(status("Final-Recipient: rfc822; a@nordvik.example\nAction: failed\nStatus: 4.4.7") + RETURNED);

        assertEquals(ReportKind.FAILED, report.orElseThrow().fates().get(0).kind());
    }

    @Test
    void classOfTheStatusShouldCountWhereNoActionIsNamed() {
        var report = read(status("Final-Recipient: rfc822; a@nordvik.example\nStatus: 4.2.2") + RETURNED);

        assertEquals(ReportKind.DELAYED, report.orElseThrow().fates().get(0).kind());
    }

    @Test
    void addressWeWroteToShouldStandBeforeTheOneItWasForwardedTo() {
        var report = read(status("Original-Recipient: rfc822;info@nordvik.example\n"
                        + "Final-Recipient: rfc822;bo@nordvik.example\nAction: failed\nStatus: 5.1.1")
                + RETURNED);

        assertEquals(
                List.of("info@nordvik.example", "bo@nordvik.example"),
                report.orElseThrow().fates().get(0).addresses());
    }

    @Test
    void headersAloneAndEnvelopeIdShouldSayWhatItIsAbout() {
        var report = read(part(
                        "message/delivery-status",
                        "Original-Envelope-Id: <samtal.2.x@inbox.localhost>\n\nFinal-Recipient: rfc822; a@b.example\n"
                                + "Action: failed\nStatus: 5.0.0")
                + part("text/rfc822-headers", "Message-ID: <samtal.1.x@inbox.localhost>\nSubject: Hello"));

        assertEquals(
                List.of("<samtal.1.x@inbox.localhost>", "<samtal.2.x@inbox.localhost>"),
                report.orElseThrow().messageIds());
    }

    @Test
    void complaintShouldNameWhomTheMailWasWrittenTo() {
        var report =
                read(part("message/feedback-report", "Feedback-Type: abuse\nUser-Agent: FBL/1\nVersion: 1") + RETURNED);

        assertEquals(
                List.of(new Fate(List.of("ghost@nordvik.example"), ReportKind.COMPLAINT, "", "abuse")),
                report.orElseThrow().fates());
    }

    @Test
    void readReceiptShouldReportNothing() {
        assertTrue(read(part("message/disposition-notification", "Disposition: manual-action; displayed") + RETURNED)
                .isEmpty());
    }

    @Test
    void ordinaryMailShouldReportNothing() {
        var mail =
                "From: a@b.example\nContent-Type: text/plain\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\n";

        assertTrue(reader().read(Deliveries.of(mail)).report().isEmpty());
    }

    /** S31, S37. */
    @Test
    void s37WordsShouldBeOneCleanLine() {
        var report = read(status("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0\n"
                        + "Diagnostic-Code: smtp; =?utf-8?Q?a=0D=0AX:_b=00=E2=80=AEc?=")
                + RETURNED);

        assertEquals("a X: bc", report.orElseThrow().fates().get(0).detail());
    }

    /** S35: a report of a hundred thousand recipients costs no more than one of a hundred. */
    @Test
    void s35RecipientsBeyondTheHundredthShouldBeLeftOut() {
        var one = "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0\n\n";

        var report = read(status(one.repeat(20_000)) + RETURNED);

        assertTrue(report.orElseThrow().fates().size() <= 101);
    }

    private static Optional<DeliveryReport> read(String parts) {
        var mail = "From: MAILER-DAEMON@mx.example\nSubject: Returned\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + part("text/plain", "It came back.") + parts + "--b--\n";
        return reader().read(Deliveries.of("", mail.replace("\n", "\r\n").getBytes(UTF_8)))
                .report();
    }

    private static MimeReader reader() {
        return new MimeReader(Clock.systemUTC(), Duration.ofSeconds(10));
    }

    private static String status(String recipients) {
        return part("message/delivery-status", "Reporting-MTA: dns; mx.example\n\n" + recipients);
    }

    private static String part(String type, String content) {
        return "--b\nContent-Type: " + type + "\n\n" + content + "\n\n";
    }
}
