package org.samtal.jms.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.InboundMessage;
import org.samtal.file.Files;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.jms.ChannelAdapter;
import org.samtal.jms.Receipt;
import org.samtal.kernel.Settings;
import org.samtal.outbox.Deliveries;
import org.samtal.outbox.OutboundMessage;
import org.samtal.outbox.Outbox;

/**
 * The mail channel.
 *
 * <p>What leaves is written once and kept: a later try sends the same bytes, Message-ID and Date included, so that a
 * server which has seen them knows them again.
 */
@ApplicationScoped
public class EmailAdapter implements ChannelAdapter {

    @Inject
    Outbox outbox;

    @Inject
    Files files;

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
        return new MimeReader(clock, settings.parseBudget()).read(raw);
    }

    @Override
    public Receipt send(OutboundMessage message) {
        try {
            var raw = outbox.raw(message.id()).orElseGet(() -> compose(message));
            return settings.sendsMail()
                    ? Smarthost.from(settings)
                            .map(host -> new SmtpSender(host, () -> outbox.beforeFinalDot(message)).send(message, raw))
                            .orElseGet(() -> Receipt.retry("No mail server is set (SAMTAL_MAIL_HOST)"))
                    : Receipt.sent(Deliveries.KEPT);
        } catch (UnsendableMessage unsendable) {
            return Receipt.failed(unsendable.getMessage());
        }
    }

    private byte[] compose(OutboundMessage message) {
        var contents = message.draft().files().stream()
                .map(file -> files.read(file.content().sha256()))
                .toList();
        var raw = MailComposer.compose(message.draft(), contents);
        outbox.composed(message, raw);
        return raw;
    }
}
