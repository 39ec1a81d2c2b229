package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.outbox.DeliveryReport;
import org.samtal.outbox.DeliveryReport.Fate;
import org.samtal.outbox.ReportKind;

/** Bounces that say in plain words what came back. */
class TextBounceReaderTest {

    private static final String RETURNED =
            """
            Return-Path: <support@nordvik.example>
            Received: (qmail 4711 invoked from network); 30 Nov 2026 10:00:00 -0000
            Message-ID: <samtal.1.x@nordvik.example>
            Subject: Re: Charger

            A technician comes on Tuesday.
            """;

    private static final String QMAIL =
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.com
            Subject: failure notice

            Hi. This is the qmail-send program at mx.example.com.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <ada@example.com>:
            Sorry, no mailbox here by that name.
            (#5.1.1)

            <bo@example.com>:
            192.0.2.7 failed after I sent the message.
            Remote host said: 552 5.2.2 Over quota

            --- Below this line is a copy of the message.

            """
                    + RETURNED;

    @Test
    void qmailShouldNameEachRecipientWithItsReason() {
        var report = read(QMAIL);

        assertEquals(
                new DeliveryReport(
                        List.of("<samtal.1.x@nordvik.example>"),
                        List.of(
                                new Fate(
                                        List.of("ada@example.com"),
                                        ReportKind.FAILED,
                                        "5.1.1",
                                        "Sorry, no mailbox here by that name. (#5.1.1)"),
                                new Fate(
                                        List.of("bo@example.com"),
                                        ReportKind.FAILED,
                                        "5.2.2",
                                        "192.0.2.7 failed after I sent the message. Remote host said: 552 5.2.2 Over quota"))),
                report.orElseThrow());
    }

    @Test
    void eximShouldNameItsRecipientsInItsHeader() {
        var report = read(
                """
                Return-Path: <>
                X-Failed-Recipients: ada@example.com
                From: Mail Delivery System <Mailer-Daemon@mx.example.com>
                Subject: Mail delivery failed: returning message to sender

                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  ada@example.com
                    SMTP error from remote mail server after RCPT TO:<ada@example.com>:
                    host mx.example.org: 550 5.1.1 User unknown

                ------ This is a copy of the message, including all the headers. ------

                """
                        + RETURNED);

        var fate = report.orElseThrow().fates().get(0);
        assertEquals(
                List.of("<samtal.1.x@nordvik.example>"), report.orElseThrow().messageIds());
        assertEquals(List.of("ada@example.com"), fate.addresses());
        assertEquals("5.1.1", fate.status());
    }

    @Test
    void customerWhoQuotesABounceShouldReportNothing() {
        var report = read(
                """
                From: Ada <ada@example.com>
                Subject: Did you get my mail?

                I got this: Hi. This is the qmail-send program at mx.example.com.
                What does it mean?
                """);

        assertEquals(Optional.empty(), report);
    }

    private static Optional<DeliveryReport> read(String mail) {
        var budget = new ParseBudget(Clock.systemUTC(), Duration.ofSeconds(10));
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return DeliveryReportReader.read(MimeParser.parse(bytes, budget), budget);
    }
}
