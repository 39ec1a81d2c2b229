package org.samtal.jms.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;
import org.samtal.jms.Receipt;
import org.samtal.outbox.OutboundMessage;

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

    Receipt send(OutboundMessage message, byte[] raw) {
        var addresses = openAddresses(message);
        var sender = message.draft().from().address();
        var isInternational =
                Stream.concat(addresses.stream(), Stream.of(sender)).anyMatch(SmtpSender::isInternational);
        var sockets = new MailSockets(smarthost.route());
        var properties = smarthost.properties(sockets);
        properties.setProperty("mail.smtp.from", sender);
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(isInternational));
        var session = Session.getInstance(properties);
        var transport = new PhaseAwareTransport(session, sockets, mayEnd);
        var verdict = new SmtpVerdict(transport, addresses, !message.settled().isEmpty());
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
            transport.sendMessage(new RawMail(session, raw), envelope(addresses));
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

    /** Everybody the message is for, but those an earlier try has settled. */
    private static List<String> openAddresses(OutboundMessage message) {
        var draft = message.draft();
        return Stream.of(draft.to(), draft.cc(), draft.bcc())
                .flatMap(List::stream)
                .map(Recipient::address)
                .filter(address -> !address.isEmpty() && !message.settled().contains(address))
                .distinct()
                .toList();
    }

    private static InternetAddress[] envelope(List<String> addresses) throws AddressException {
        var envelope = new InternetAddress[addresses.size()];
        for (var i = 0; i < envelope.length; i++) {
            envelope[i] = new InternetAddress(addresses.get(i), true);
        }
        return envelope;
    }

    private static boolean isInternational(String address) {
        return address.chars().anyMatch(character -> character > 127);
    }

    private static void close(PhaseAwareTransport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            LOG.log(Level.FINE, "The mail server left first", alreadyGone);
        }
    }
}
