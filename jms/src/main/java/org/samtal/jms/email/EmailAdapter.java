package org.samtal.jms.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.InboundMessage;
import org.samtal.file.Files;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.jms.ChannelAdapter;
import org.samtal.jms.Receipt;
import org.samtal.jms.email.signin.Access;
import org.samtal.jms.email.signin.AccessTokens;
import org.samtal.kernel.Egress;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxSecrets;
import org.samtal.outbox.Deliveries;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutboundMessage;
import org.samtal.outbox.Outbox;
import org.samtal.outbox.SenderFallback;

/**
 * The mail channel.
 *
 * <p>What leaves is written once and kept: a later try sends the same bytes, Message-ID and Date included, so that a
 * server which has seen them knows them again. It leaves through the connected mailbox it comes from. Where that can't be
 * reached for a while, or is connected no more, the fallback address takes over.
 */
@ApplicationScoped
public class EmailAdapter implements ChannelAdapter {

    /** Tries that a mailbox gets before the fallback address takes over: with their pauses, six minutes. */
    private static final int TRIES_OF_A_MAILBOX = 3;

    @Inject
    Outbox outbox;

    @Inject
    SenderFallback fallback;

    @Inject
    MailboxSecrets mailboxes;

    @Inject
    Files files;

    @Inject
    MailSigner signer;

    @Inject
    AccessTokens tokens;

    @Inject
    Egress egress;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public InboundMessage parse(ClaimedDelivery raw) {
        return new MimeReader(clock, settings.parseBudget(), settings.trustedAuthenticator()).read(raw);
    }

    @Override
    public Receipt send(OutboundMessage message) {
        try {
            if (!settings.sendsMail()) {
                raw(message);
                return Receipt.sent(Deliveries.KEPT);
            }
            return message.draft().mailboxId() == 0 ? throughInstallation(message) : throughMailbox(message);
        } catch (UnsendableMessage unsendable) {
            return Receipt.failed(unsendable.getMessage());
        }
    }

    private Receipt throughInstallation(OutboundMessage message) {
        var raw = raw(message);
        return Smarthost.from(settings)
                .map(host -> hand(message, raw, host))
                .orElseGet(() -> Receipt.retry("No mail server is set (SAMTAL_MAIL_HOST)"));
    }

    private Receipt throughMailbox(OutboundMessage message) {
        var mailbox = message.draft().mailboxId();
        var server = mailboxes.sending(mailbox);
        if (server.isEmpty()) {
            return throughFallback(message, Receipt.retry("The mailbox it leaves through does not send any more"));
        }
        var access = tokens.of(mailbox, server.get().signIn(), server.get().password());
        var receipt = hand(message, server.get().server(), access);
        return receipt.reached() || message.attempt() < TRIES_OF_A_MAILBOX
                ? receipt
                : throughFallback(message, receipt);
    }

    /** A token that a server does not take is not used again. */
    private Receipt hand(OutboundMessage message, MailServer server, Access access) {
        try {
            var host = Smarthost.of(server, access, settings.ingressDomain(), egress::addresses);
            var receipt = hand(message, raw(message), host);
            if (!receipt.reached()) {
                access.renew();
            }
            return receipt;
        } catch (MessagingException withoutToken) {
            return Receipt.unreached(
                    "The mailbox it leaves through can't be signed in to: " + withoutToken.getMessage());
        }
    }

    /** Nothing of it was handed over yet, so that it may become another mail; otherwise it waits for its mailbox. */
    private Receipt throughFallback(OutboundMessage message, Receipt otherwise) {
        return Smarthost.from(settings)
                .flatMap(host -> fallback.take(message))
                .map(taken -> explained(throughInstallation(taken), taken, otherwise.detail()))
                .orElse(otherwise);
    }

    private static Receipt explained(Receipt receipt, OutboundMessage taken, String reason) {
        var from = "From " + taken.draft().from().address() + ", since its mailbox could not send it: " + reason;
        return receipt.state() == DeliveryState.SENT && receipt.recipients().isEmpty() ? Receipt.sent(from) : receipt;
    }

    private Receipt hand(OutboundMessage message, byte[] raw, Smarthost host) {
        return new SmtpSender(host, () -> outbox.beforeFinalDot(message)).send(Envelope.of(message), raw);
    }

    private byte[] raw(OutboundMessage message) {
        return outbox.raw(message.id()).orElseGet(() -> compose(message));
    }

    private byte[] compose(OutboundMessage message) {
        var contents = message.draft().files().stream()
                .map(file -> files.read(file.content().sha256()))
                .toList();
        var raw = signer.sign(
                MailComposer.compose(message.draft(), contents),
                message.draft().from().address());
        outbox.composed(message, raw);
        return raw;
    }
}
