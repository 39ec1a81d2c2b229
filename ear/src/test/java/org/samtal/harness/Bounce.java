package org.samtal.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** A report as a mail server sends it about a mail it was given (RFC 3464). */
public record Bounce(String messageId, String recipient, String action, String status, String words) {

    private static final String MAIL =
            """
            From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
            To: support@inbox.localhost
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <%s@mx.example.com>
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain; charset=us-ascii

            This is the mail system. Your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com

            Final-Recipient: rfc822; %s
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; %s

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s
            Subject: Re: Charger

            --b--
            """;

    /** The mail came back since there is no such mailbox. */
    public static Bounce of(String messageId, String recipient) {
        return new Bounce(messageId, recipient, "failed", "5.1.1", "550 5.1.1 User unknown");
    }

    /** Hands the report over with the empty sender that every report has (RFC 3464, 2). */
    public void deliver(Product product, String inboxAddress) {
        try (var smtp = product.smtp()) {
            var answer = smtp.deliver("", bytes(), inboxAddress);
            if (answer.code() != 250) {
                throw new AssertionError("The receiver answered " + answer);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The whole report with CRLF line ends. */
    public byte[] bytes() {
        return MAIL.formatted(UUID.randomUUID(), recipient, action, status, words, messageId)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
