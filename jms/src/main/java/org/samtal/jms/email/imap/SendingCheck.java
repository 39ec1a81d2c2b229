package org.samtal.jms.email.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.samtal.jms.email.MailSockets;
import org.samtal.jms.email.RawMail;
import org.samtal.jms.email.Smarthost;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxCheck;
import org.samtal.mailbox.MailboxDraft;

/** Tries the server that sends: signs in, and lets a test mail go all the way round. */
final class SendingCheck {

    private final MailServer server;
    private final Smarthost smarthost;
    private final StopWatch watch = new StopWatch();

    SendingCheck(MailServer server, Smarthost smarthost) {
        this.server = server;
        this.smarthost = smarthost;
    }

    /** Says whether one can send there. */
    boolean signIn(List<MailboxCheck> checks) {
        var session = session(server.user());
        try (var transport = transport(session)) {
            connect(transport);
            checks.add(
                    MailboxCheck.passed("mailbox.check.sending", server.host()).after(watch.time()));
            Optional.ofNullable(transport.getExtensionParameter("SIZE"))
                    .filter(size -> size.matches("[1-9][0-9]{0,15}"))
                    .map(size ->
                            MailboxCheck.passed("mailbox.check.size", Long.toString(Long.parseLong(size) / 1_000_000)))
                    .ifPresent(checks::add);
            return true;
        } catch (MessagingException failed) {
            checks.add(MailboxCheck.failed(ImapFaults.of(failed, server)));
            return false;
        }
    }

    /** The header of the test mail as it arrived. */
    Optional<byte[]> exchange(TestMail mail, MailboxDraft draft, ImapConnection receiving, List<MailboxCheck> checks) {
        watch.time();
        try {
            hand(mail, draft.address());
        } catch (MessagingException refused) {
            checks.add(MailboxCheck.failed(ImapFaults.of(refused, server)));
            return Optional.empty();
        }
        try {
            var header = mail.await(receiving);
            checks.add((header.isPresent()
                            ? MailboxCheck.passed("mailbox.check.test")
                            : MailboxCheck.advice("mailbox.check.test.missing", draft.address()))
                    .after(watch.time()));
            return header;
        } catch (MessagingException failed) {
            checks.add(MailboxCheck.failed(ImapFaults.of(failed, draft.receiving())));
            return Optional.empty();
        }
    }

    private void hand(TestMail mail, String address) throws MessagingException {
        var session = session(address);
        try (var transport = transport(session)) {
            connect(transport);
            transport.sendMessage(
                    new RawMail(session, mail.bytes()), new InternetAddress[] {new InternetAddress(address)});
        }
    }

    private Session session(String sender) {
        var properties = smarthost.properties(new MailSockets(smarthost.route()));
        properties.setProperty("mail.smtp.from", sender);
        return Session.getInstance(properties);
    }

    private static SMTPTransport transport(Session session) {
        return new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        var login = smarthost.login().orElseThrow();
        transport.connect(
                server.host(), server.port(), login.user(), login.secret().value());
    }
}
