package org.samtal.jms.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.jms.Receipt;

/** Hands one mail to the smarthost, once, over a connection of its own. */
final class SmtpSender {

    private static final Logger LOG = Logger.getLogger(SmtpSender.class.getName());

    private final Smarthost smarthost;
    private final BooleanSupplier mayEnd;

    /** {@code mayEnd} commits that the end of the mail may have been written, or forbids to write it. */
    SmtpSender(Smarthost smarthost, BooleanSupplier mayEnd) {
        this.smarthost = smarthost;
        this.mayEnd = mayEnd;
    }

    Receipt send(Envelope envelope, byte[] raw) {
        var isInternational = envelope.isInternational();
        var sockets = new MailSockets(smarthost.route());
        var properties = smarthost.properties(sockets);
        properties.setProperty("mail.smtp.from", envelope.sender());
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(isInternational));
        var session = Session.getInstance(properties);
        var transport = new PhaseAwareTransport(session, sockets, mayEnd);
        var verdict = new SmtpVerdict(transport, envelope.recipients(), envelope.goesOn());
        try {
            connect(transport);
        } catch (MessagingException closed) {
            close(transport);
            return Receipt.unreached(verdict.on(closed).detail());
        }
        try {
            if (isInternational && !transport.supportsExtension("SMTPUTF8")) {
                return Receipt.failed("The mail server can't send to addresses beyond ASCII (no SMTPUTF8)");
            }
            transport.sendMessage(new RawMail(session, raw), addresses(envelope.recipients()));
            return verdict.onSuccess();
        } catch (MessagingException failed) {
            return verdict.on(failed);
        } finally {
            close(transport);
        }
    }

    private void connect(PhaseAwareTransport transport) throws MessagingException {
        var user = smarthost.login().map(Smarthost.Login::user).orElse(null);
        var password = smarthost.login().map(login -> login.secret().value()).orElse(null);
        transport.connect(smarthost.host(), smarthost.port(), user, password);
    }

    private static InternetAddress[] addresses(List<String> recipients) throws AddressException {
        var addresses = new InternetAddress[recipients.size()];
        for (var i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(recipients.get(i), true);
        }
        return addresses;
    }

    private static void close(PhaseAwareTransport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            LOG.log(Level.FINE, "The mail server left first", alreadyGone);
        }
    }
}
