package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samtal.channel.Recipient;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.jms.ChannelAdapter;
import org.samtal.jms.ChannelAdapterContract;
import org.samtal.jms.KeptMessages;
import org.samtal.kernel.Settings;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutboundMessage;

class EmailAdapterTest implements ChannelAdapterContract {

    @Override
    public ChannelAdapter capturing(KeptMessages outbox) {
        return adapter(outbox, Map.of());
    }

    @Override
    public ClaimedDelivery readable() {
        return Deliveries.of("From: Ada <ada@example.com>\nSubject: Hi\n\nHello");
    }

    @Override
    public ClaimedDelivery unreadable() {
        return Deliveries.of("", "Subject: from nobody\r\n\r\nx".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public OutboundMessage answer() {
        return Drafts.answer().message();
    }

    @Test
    void answerShouldLeaveThroughTheSmarthost() {
        try (var server = new ScriptedSmtpServer()) {
            var outbox = new KeptMessages();
            var port = Integer.toString(server.port());
            var settings = Map.of(
                    "SAMTAL_MAIL_OUT",
                    "smtp",
                    "SAMTAL_MAIL_HOST",
                    "localhost",
                    "SAMTAL_MAIL_PORT",
                    port,
                    "SAMTAL_MAIL_TLS",
                    "none");

            var receipt = adapter(outbox, settings).send(answer());

            assertEquals(DeliveryState.SENT, receipt.state());
            assertEquals(1, outbox.ends());
            assertEquals(
                    new String(outbox.raw(answer().id()).orElseThrow(), StandardCharsets.UTF_8),
                    new String(server.mails.get(0), StandardCharsets.UTF_8));
        }
    }

    @Test
    void answerShouldWaitWhileNoSmarthostIsSet() {
        var receipt =
                adapter(new KeptMessages(), Map.of("SAMTAL_MAIL_OUT", "smtp")).send(answer());

        assertEquals(DeliveryState.RETRY, receipt.state());
    }

    @Test
    void answerToNoAddressShouldFail() {
        var answer = Drafts.answer().to(new Recipient("Bo", "nowhere")).message();

        assertEquals(
                DeliveryState.FAILED, capturing(new KeptMessages()).send(answer).state());
    }

    private static EmailAdapter adapter(KeptMessages outbox, Map<String, String> environment) {
        var adapter = new EmailAdapter();
        adapter.outbox = outbox;
        adapter.settings = new Settings(environment);
        adapter.clock = Clock.systemUTC();
        return adapter;
    }
}
