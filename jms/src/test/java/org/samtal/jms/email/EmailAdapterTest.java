package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.channel.Recipient;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.jms.ChannelAdapter;
import org.samtal.jms.ChannelAdapterContract;
import org.samtal.jms.KeptMessages;
import org.samtal.jms.Receipt;
import org.samtal.jms.email.signin.AccessTokens;
import org.samtal.kernel.Egress;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxSecrets;
import org.samtal.mailbox.SendingServer;
import org.samtal.mailbox.SignIn;
import org.samtal.mailbox.TlsMode;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutboundMessage;
import org.samtal.outbox.SenderFallback;

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
    void answerShouldLeaveThroughTheMailboxItComesFrom() {
        try (var server = new ScriptedSmtpServer()) {
            server.on("EHLO", "250-scripted\r\n250 AUTH PLAIN").on("AUTH", "235 welcome");

            var receipt = throughMailbox(server, 1, Map.of());

            assertEquals(DeliveryState.SENT, receipt.state());
            assertEquals(1, server.count("AUTH PLAIN"));
            assertFalse(new String(server.mails.get(0), StandardCharsets.UTF_8).contains("\nReply-To"));
        }
    }

    @Test
    void mailboxThatRefusesShouldBeTriedAgainBeforeTheFallbackAddressTakesOver() {
        try (var server = refusing();
                var installation = new ScriptedSmtpServer()) {
            var first = throughMailbox(server, 1, smarthost(installation));
            var third = throughMailbox(server, 3, smarthost(installation));

            assertEquals(DeliveryState.RETRY, first.state());
            assertEquals(DeliveryState.SENT, third.state());
            assertTrue(third.detail().startsWith("From fallback@inbox.localhost, since"), third.detail());
            assertEquals("MAIL FROM:<fallback@inbox.localhost>", installation.commands.get(1));
            assertEquals(1, installation.mails.size());
            var mail = new String(installation.mails.get(0), StandardCharsets.UTF_8);
            assertTrue(mail.contains("Reply-To: support+c12.abc@inbox.localhost"), mail);
        }
    }

    @Test
    void answerShouldWaitForItsMailboxWhereNothingElseCanSendIt() {
        try (var server = refusing()) {
            assertEquals(
                    DeliveryState.RETRY, throughMailbox(server, 9, Map.of()).state());
        }
    }

    @Test
    void s42MailboxOfAClosedNetworkShouldNotBeConnectedTo() {
        try (var server = new ScriptedSmtpServer()) {
            var adapter = throughMailboxAdapter(server, Map.of("SAMTAL_MAILBOX_NETWORKS", ""));

            var receipt = adapter.send(Drafts.answer().ofMailbox(7).message());

            assertEquals(DeliveryState.RETRY, receipt.state());
            assertEquals(0, server.count("EHLO"));
        }
    }

    @Test
    void answerToNoAddressShouldFail() {
        var answer = Drafts.answer().to(new Recipient("Bo", "nowhere")).message();

        assertEquals(
                DeliveryState.FAILED, capturing(new KeptMessages()).send(answer).state());
    }

    private static ScriptedSmtpServer refusing() {
        return new ScriptedSmtpServer()
                .on("EHLO", "250-scripted\r\n250 AUTH PLAIN")
                .on("AUTH", "535 5.7.8 wrong password");
    }

    private static Map<String, String> smarthost(ScriptedSmtpServer server) {
        return Map.of(
                "SAMTAL_MAIL_HOST",
                "localhost",
                "SAMTAL_MAIL_PORT",
                Integer.toString(server.port()),
                "SAMTAL_MAIL_TLS",
                "none");
    }

    private static Receipt throughMailbox(ScriptedSmtpServer server, int attempt, Map<String, String> environment) {
        var message = Drafts.answer().ofMailbox(7).message();
        return throughMailboxAdapter(server, environment)
                .send(new OutboundMessage(message.id(), attempt, message.draft(), message.settled()));
    }

    private static EmailAdapter throughMailboxAdapter(ScriptedSmtpServer server, Map<String, String> environment) {
        var settings = new HashMap<>(Map.of(
                "SAMTAL_MAIL_OUT",
                "smtp",
                "SAMTAL_MAILBOX_NETWORKS",
                "127.0.0.0/8",
                "SAMTAL_MAILBOX_PORTS",
                Integer.toString(server.port())));
        settings.putAll(environment);
        var adapter = adapter(new KeptMessages(), settings);
        adapter.mailboxes = new MailboxSecrets() {
            @Override
            public Optional<SendingServer> sending(long id) {
                var where = new MailServer("127.0.0.1", server.port(), TlsMode.NONE, "support");
                return Optional.of(new SendingServer(where, SignIn.PASSWORD, new Secret("secret")));
            }
        };
        adapter.fallback = new SenderFallback() {
            @Override
            public Optional<OutboundMessage> take(OutboundMessage claimed) {
                var from = new Recipient("Mona", "fallback@inbox.localhost");
                var draft = Drafts.answer().from(from).draft();
                return Optional.of(new OutboundMessage(57, claimed.attempt(), draft, claimed.settled()));
            }
        };
        return adapter;
    }

    private static EmailAdapter adapter(KeptMessages outbox, Map<String, String> environment) {
        var adapter = new EmailAdapter();
        adapter.outbox = outbox;
        adapter.settings = new Settings(environment);
        adapter.egress = Egress.of(adapter.settings);
        adapter.tokens = new AccessTokens();
        adapter.signer = MailSigner.of(adapter.settings);
        adapter.clock = Clock.systemUTC();
        return adapter;
    }
}
