package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.channel.Recipient;
import org.samtal.jms.Receipt;
import org.samtal.kernel.Secret;
import org.samtal.mailbox.TlsMode;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.RecipientResult;

class SmtpSenderTest {

    private static final Recipient BO = new Recipient("Bo", "bo@example.com");
    private static final Recipient CY = new Recipient("Cy", "cy@example.com");

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void acceptedMailShouldBeSentWithTheServersWords() {
        var receipt = send(Drafts.answer());

        assertEquals(DeliveryState.SENT, receipt.state());
        assertEquals("250 2.0.0 queued as 4711", receipt.detail());
        assertEquals("MAIL FROM:<support@inbox.localhost>", server.commands.get(1));
        assertEquals("RCPT TO:<bo@example.com>", server.commands.get(2));
    }

    @Test
    void blindCopyShouldBeInTheEnvelopeAndNowhereInTheMail() {
        send(Drafts.answer().bcc(new Recipient("Chef", "chef@example.com")));

        assertEquals("RCPT TO:<chef@example.com>", server.commands.get(3));
        assertFalse(new String(server.mails.get(0), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains("chef"));
    }

    @Test
    void s32MailShouldArriveAsTheBytesThatWereKept() {
        var raw = ("Subject: x\r\n\r\n.\r\n..\r\n.hidden\r\nend").getBytes(StandardCharsets.UTF_8);

        sender(() -> true).send(Envelope.of(Drafts.answer().message()), raw);

        assertEquals(
                "Subject: x\r\n\r\n..\r\n...\r\n..hidden\r\nend\r\n",
                new String(server.mails.get(0), StandardCharsets.UTF_8));
    }

    @Test
    void s32LenientServerShouldSeeOneMailOnly() {
        var text = "a\n.\nb\r.\rc\r\n.\r\nd\n.\r\nMAIL FROM:<eve@example.com>\n";

        send(Drafts.answer().text(text).html(text));

        assertEquals(1, server.mails.size());
        assertEquals(1, server.count("MAIL"));
        assertEquals(1, server.count("RCPT"));
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 4.3.2 later, RETRY",
        "greeting, 554 no service here, RETRY",
        "MAIL, 451 4.7.1 greylisted, RETRY",
        "MAIL, 550 5.7.1 not you, FAILED",
        "RCPT, 450 4.2.0 greylisted, RETRY",
        "RCPT, 452 4.2.2 mailbox full, RETRY",
        "RCPT, 550 5.1.1 no such user, FAILED",
        "DATA, 451 4.3.0 try later, RETRY",
        "DATA, 554 5.7.1 no, FAILED",
        "end, 451 4.3.0 not now, RETRY",
        "end, 421 4.3.2 closing, RETRY",
        "end, 552 5.3.4 too large, FAILED",
        "end, 554 5.7.1 spam, FAILED"
    })
    void refusalShouldBeJudgedByItsCode(String command, String answer, DeliveryState expected) {
        server.on(command, answer);

        var receipt = send(Drafts.answer());

        assertEquals(expected, receipt.state());
        assertTrue(receipt.detail().contains(answer), receipt.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA"})
    void o3BreakBeforeTheContentShouldBeTriedAgain(String command) {
        server.on(command, ScriptedSmtpServer.HANG_UP);
        server.on("HELO", ScriptedSmtpServer.HANG_UP);

        assertEquals(DeliveryState.RETRY, send(Drafts.answer()).state());
        assertTrue(server.mails.isEmpty());
    }

    @Test
    void o4MailShouldNotBeEndedWhenTheLeaseIsLost() throws InterruptedException {
        var receipt = send(Drafts.answer(), () -> false);

        server.awaitEndOfConversation();
        assertEquals(DeliveryState.RETRY, receipt.state());
        assertEquals(1, server.count("DATA"));
        assertTrue(server.mails.isEmpty());
    }

    @Test
    void o4MailShouldNotBeEndedWhenThatCannotBeNoted() throws InterruptedException {
        var receipt = send(Drafts.answer(), () -> {
            throw new EJBException("database down");
        });

        server.awaitEndOfConversation();
        assertEquals(DeliveryState.RETRY, receipt.state());
        assertEquals(1, server.count("DATA"));
        assertTrue(server.mails.isEmpty());
    }

    @Test
    void o5BreakBehindTheEndShouldBeUncertain() {
        server.on("end", ScriptedSmtpServer.HANG_UP);

        assertEquals(DeliveryState.UNCERTAIN, send(Drafts.answer()).state());
    }

    @Test
    void o8OnlyTheRefusedRecipientShouldBeTriedAgain() {
        server.on("RCPT TO:<cy", "450 4.2.1 greylisted");

        var receipt = send(Drafts.answer().to(BO, CY));

        assertEquals(DeliveryState.RETRY, receipt.state());
        assertEquals(
                List.of(
                        new RecipientResult(BO.address(), DeliveryState.SENT, "250 2.0.0 queued as 4711"),
                        new RecipientResult(CY.address(), DeliveryState.RETRY, "450 4.2.1 greylisted")),
                receipt.recipients());
    }

    @Test
    void o8SettledRecipientsShouldNotBeBotheredAgain() {
        var message = Drafts.answer().to(BO, CY).message(BO.address());

        var receipt = sender(() -> true).send(Envelope.of(message), MailComposer.compose(message.draft(), List.of()));

        assertEquals(
                List.of("RCPT TO:<cy@example.com>"),
                server.commands.stream().filter(c -> c.startsWith("RCPT")).toList());
        assertEquals(DeliveryState.SENT, receipt.recipients().get(0).state());
    }

    @Test
    void recipientRefusedForGoodShouldFailThatRecipientAlone() {
        server.on("RCPT TO:<cy", "550 5.1.1 no such user");

        var receipt = send(Drafts.answer().to(BO, CY));

        assertEquals(DeliveryState.FAILED, receipt.state());
        assertEquals(DeliveryState.SENT, receipt.recipients().get(0).state());
        assertEquals(1, server.mails.size());
    }

    @Test
    void laterTryShouldSendTheSameBytes() {
        server.on("end", "451 later");
        var message = Drafts.answer().message();
        var raw = MailComposer.compose(message.draft(), List.of());

        sender(() -> true).send(Envelope.of(message), raw);
        sender(() -> true).send(Envelope.of(message), raw);

        assertArrayEquals(server.mails.get(0), server.mails.get(1));
    }

    @Test
    void s39ServerWithoutEncryptionShouldGetNoPassword() {
        server.on("EHLO", "250-scripted\r\n250 AUTH PLAIN LOGIN");
        var login = Optional.of(new Smarthost.Login("user", new Secret("secret"), false));

        var receipt = send(Drafts.answer(), smarthost(server.port(), login, TlsMode.STARTTLS));

        assertEquals(DeliveryState.RETRY, receipt.state());
        assertTrue(receipt.detail().contains("STARTTLS"), receipt.detail());
        assertEquals(0, server.count("AUTH"));
        assertEquals(0, server.count("MAIL"));
    }

    @Test
    void s39ServerThatNobodyVouchesForShouldGetNoPassword() throws InterruptedException {
        server.on("EHLO", "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN")
                .on("STARTTLS", "220 go on");
        var login = Optional.of(new Smarthost.Login("user", new Secret("secret"), false));

        var receipt = send(Drafts.answer(), smarthost(server.port(), login, TlsMode.STARTTLS));

        server.awaitEndOfConversation();
        assertEquals(DeliveryState.RETRY, receipt.state());
        assertTrue(receipt.detail().startsWith("No trusted encryption with the mail server"), receipt.detail());
        assertEquals(List.of("EHLO samtal.example", "STARTTLS"), server.commands);
    }

    @Test
    void s39RefusedSignInShouldBeTriedAgainAndSaySo() {
        server.on("EHLO", "250-scripted\r\n250 AUTH PLAIN");
        server.on("AUTH", "535 5.7.8 wrong password");
        var login = Optional.of(new Smarthost.Login("user", new Secret("secret"), false));

        var receipt = send(Drafts.answer(), smarthost(server.port(), login, TlsMode.NONE));

        assertEquals(DeliveryState.RETRY, receipt.state());
        assertTrue(
                receipt.detail().startsWith("The mail server refused the sign-in: 535 5.7.8 wrong password"),
                receipt.detail());
    }

    @Test
    void unreachableServerShouldBeTriedAgain() throws IOException {
        try (var nobody = new Socket()) {
            // Bound, but not listening: nobody else can take the port meanwhile.
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var smarthost = smarthost(nobody.getLocalPort(), Optional.empty(), TlsMode.NONE);

            assertEquals(DeliveryState.RETRY, send(Drafts.answer(), smarthost).state());
        }
    }

    @Test
    void addressBeyondAsciiShouldFailWhereTheServerCannotTakeIt() {
        var receipt = send(Drafts.answer().to(new Recipient("Åsa", "åsa@example.com")));

        assertEquals(DeliveryState.FAILED, receipt.state());
        assertTrue(receipt.detail().contains("SMTPUTF8"), receipt.detail());
    }

    @Test
    void addressBeyondAsciiShouldBeSentWhereTheServerTakesIt() {
        server.on("EHLO", "250-scripted\r\n250-8BITMIME\r\n250 SMTPUTF8");

        var receipt = send(Drafts.answer().to(new Recipient("Åsa", "åsa@example.com")));

        assertEquals(DeliveryState.SENT, receipt.state());
        assertTrue(new String(server.mails.get(0), StandardCharsets.UTF_8).contains("<åsa@example.com>"));
    }

    private Receipt send(Drafts drafts) {
        return send(drafts, () -> true);
    }

    private Receipt send(Drafts drafts, BooleanSupplier mayEnd) {
        return sender(mayEnd).send(Envelope.of(drafts.message()), MailComposer.compose(drafts.draft(), List.of()));
    }

    private static Receipt send(Drafts drafts, Smarthost smarthost) {
        return new SmtpSender(smarthost, () -> true)
                .send(Envelope.of(drafts.message()), MailComposer.compose(drafts.draft(), List.of()));
    }

    private static Smarthost smarthost(int port, Optional<Smarthost.Login> login, TlsMode tls) {
        return new Smarthost("localhost", port, "samtal.example", login, tls, MailSockets.Route.ANYWHERE);
    }

    private SmtpSender sender(BooleanSupplier mayEnd) {
        return new SmtpSender(smarthost(server.port(), Optional.empty(), TlsMode.NONE), mayEnd);
    }
}
