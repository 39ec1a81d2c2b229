package org.samtal.jms.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.intake.RawMessage.Target;

class SmtpReceptionTest {

    private static final String SUPPORT = "support@inbox.localhost";

    @Test
    void mailForAnInboxShouldBeAcceptedByteForByte() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.begin(SUPPORT);

            client.write("Subject: Hi\r\nMessage-ID: <a@b>\r\n\r\n..dot\r\n\u00e5\u0000\r\n\r\n.\r\n");

            assertEquals("250 2.0.0 Accepted", client.answer());
            assertEquals("Subject: Hi\r\nMessage-ID: <a@b>\r\n\r\n.dot\r\n\u00e5\u0000\r\n\r\n", receiver.content());
            assertEquals("ada@example.com", receiver.accepted.get(0).envelopeFrom());
            assertEquals("<a@b>", receiver.accepted.get(0).rfcMessageId());
        }
    }

    @Test
    void unknownAddressShouldBeRefused() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.answer();
            client.say("EHLO test.example");
            client.say("MAIL FROM:<ada@example.com>");

            assertEquals("550 5.1.1 No such inbox", client.say("RCPT TO:<nobody@inbox.localhost>"));
            assertEquals("550 5.1.1 No such inbox", client.say("RCPT TO:<support@elsewhere.example>"));
            assertTrue(client.say("DATA").startsWith("554"));
            assertTrue(receiver.accepted.isEmpty());
        }
    }

    @Test
    void mailForSeveralInboxesShouldBeAcceptedOnce() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.begin(SUPPORT, "Sales@Inbox.localhost", "support+c7.x@inbox.localhost");
            client.write("x\r\n.\r\n");
            client.answer();

            assertEquals(
                    List.of(new Target(1, "support+c7.x@inbox.localhost"), new Target(2, "Sales@Inbox.localhost")),
                    receiver.accepted.get(0).targets());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n.\n",
                "\n.\r\n",
                "\r.\r\n",
                "\r.\r",
                "\r\n.\n",
                "\r\n.\r",
                "\n.\r",
                "\n\n.\n\n",
                "\r\n\u0000.\r\n",
                "\r\n.\r\r\n",
                "\n.\nMAIL FROM:<eve@example.com>\nRCPT TO:<support@inbox.localhost>\nDATA\nsmuggled\n.\n"
            })
    void s32OnlyTheCanonicalEndShouldEndAMail(String lookalike) throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.begin(SUPPORT);

            client.write("before" + lookalike + "after\r\n.\r\n");

            assertEquals("250 2.0.0 Accepted", client.answer());
            assertEquals("221", client.say("QUIT").substring(0, 3));
            assertTrue(receiver.content().startsWith("before")
                    && receiver.content().endsWith("after\r\n"));
        }
    }

    @Test
    void s32EmptyMailShouldEndAtOnce() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.begin(SUPPORT);

            assertEquals("250 2.0.0 Accepted", client.say("."));
            assertEquals("", receiver.content());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIZE=100001",
                "SIZE=100001 BODY=8BITMIME",
                "BODY=8BITMIME SIZE=999999999999999999999999",
                "size=200000"
            })
    void announcedOversizeShouldBeRefusedBeforeItIsSent(String parameters) throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.answer();
            client.say("EHLO test.example");

            assertEquals(
                    "552 5.3.4 Message size exceeds fixed limit",
                    client.say("MAIL FROM:<ada@example.com> " + parameters));
        }
    }

    @Test
    void unannouncedOversizeShouldBeRefusedAndTheDialogueGoOn() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.begin(SUPPORT);
            client.write("x".repeat(98).concat("\r\n").repeat(1_500) + ".\r\n");

            assertEquals("552 5.3.4 Message size exceeds fixed limit", client.answer());
            assertTrue(client.say("MAIL FROM:<ada@example.com>").startsWith("250"));
            assertEquals(4 * Receiver.MAXIMUM_SIZE, receiver.budget.availablePermits());
        }
    }

    @Test
    void s36TooMuchMailAtOnceShouldBePutOff() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            receiver.budget.drainPermits();
            client.begin(SUPPORT);

            client.write("x\r\n.\r\n");

            assertEquals("452 4.3.1 Too much mail at once, try again later", client.answer());
        }
    }

    @Test
    void mailShouldStayWithItsSenderWhileTheDatabaseIsDown() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.begin(SUPPORT);
            receiver.databaseDown = true;

            client.write("x\r\n.\r\n");

            assertEquals("451 4.3.0 Not stored, try again later", client.answer());
            client.say("MAIL FROM:<ada@example.com>");
            assertEquals("451 4.3.0 Not stored, try again later", client.say("RCPT TO:<sales@inbox.localhost>"));
        }
    }

    @Test
    void bouncesShouldBeAccepted() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.answer();
            client.say("EHLO test.example");

            assertTrue(client.say("MAIL FROM:<>").startsWith("250"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL FROM:<nobody>", "MAIL FROM:<a@b<c>>", "MAIL TO:<a@b>", "MAIL FROM:<a@\u0007b>"})
    void senderThatIsNoAddressShouldBeRefused(String command) throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.answer();
            client.say("EHLO test.example");

            assertTrue(client.say(command).startsWith("5"));
        }
    }

    @Test
    void commandsSentTogetherShouldBeAnsweredInOrder() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.answer();
            client.write("EHLO x\r\nMAIL FROM:<a@b.example> SIZE=5\r\nRCPT TO:<" + SUPPORT + ">\r\nDATA\r\n");
            client.answer();
            client.answer();
            client.answer();
            client.answer();

            client.write("one\r\n.\r\nMAIL FROM:<c@d.example>\r\nRCPT TO:<" + SUPPORT + ">\r\nDATA\r\n");
            assertTrue(client.answer().startsWith("250"));
            client.answer();
            client.answer();
            assertTrue(client.answer().startsWith("354"));
            client.write("two\r\n.\r\nQUIT\r\n");
            assertTrue(client.answer().startsWith("250"));
            assertTrue(client.answer().startsWith("221"));

            assertEquals(2, receiver.accepted.size());
        }
    }

    @Test
    void greetingShouldTellNoVersionAndWhatIsOffered() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            assertEquals("220 inbox.localhost ESMTP Samtal", client.answer());

            client.write("EHLO test.example\r\n");

            var offered = new StringBuilder();
            for (var line = client.line(); line.startsWith("250"); line = line.charAt(3) == ' ' ? "" : client.line()) {
                offered.append(line.substring(4)).append('\n');
            }
            assertEquals(
                    "inbox.localhost\nPIPELINING\n8BITMIME\nSMTPUTF8\nENHANCEDSTATUSCODES\nSIZE 100000\n",
                    offered.toString());
            assertTrue(client.say("STARTTLS").startsWith("454"));
            assertTrue(client.say("BDAT 10 LAST").startsWith("502"));
        }
    }

    @Test
    void s39EncryptionShouldBeOfferedAndIgnoreWhatWasSaidBefore() throws IOException, GeneralSecurityException {
        try (var receiver = new Receiver(Receiver.certificate());
                var client = receiver.dialogue()) {
            client.answer();
            client.say("EHLO test.example");
            client.write("STARTTLS\r\nMAIL FROM:<injected@example.com>\r\n");
            assertTrue(client.answer().startsWith("220"));

            client.startTls();

            assertTrue(client.say("EHLO test.example").startsWith("250"));
            assertTrue(client.say("MAIL FROM:<ada@example.com>").startsWith("250"));
            client.say("RCPT TO:<" + SUPPORT + ">");
            client.say("DATA");
            assertEquals("250 2.0.0 Accepted", client.say("x\r\n."));
            assertEquals("ada@example.com", receiver.accepted.get(0).envelopeFrom());
        }
    }

    @Test
    void clientShouldBePutOffWhenItSendsTooManyMails() throws IOException {
        var limits = Map.of("SAMTAL_SMTP_LIMIT_LOOPBACK", "true", "SAMTAL_SMTP_MAILS_PER_MINUTE", "2");
        try (var receiver = new Receiver(limits);
                var client = receiver.dialogue()) {
            client.answer();
            client.say("EHLO test.example");
            for (var i = 0; i < 2; i++) {
                assertTrue(client.say("MAIL FROM:<ada@example.com>").startsWith("250"));
                client.say("RSET");
            }

            assertEquals("450 4.7.1 Too many mails, try again later", client.say("MAIL FROM:<ada@example.com>"));
        }
    }

    @Test
    void clientShouldBePutOffWhenItOpensTooManyConnections() throws IOException {
        var limits = Map.of("SAMTAL_SMTP_LIMIT_LOOPBACK", "true", "SAMTAL_SMTP_CONNECTIONS_PER_CLIENT", "1");
        try (var receiver = new Receiver(limits);
                var first = receiver.dialogue()) {
            assertTrue(first.answer().startsWith("220"));
            try (var second = receiver.dialogue()) {
                assertEquals("421 4.7.0 Too many connections, try again later", second.answer());
            }
        }
    }

    @Test
    void thisMachineShouldNotBeLimitedByDefault() throws IOException {
        try (var receiver = new Receiver(Map.of("SAMTAL_SMTP_MAILS_PER_MINUTE", "0"));
                var client = receiver.dialogue()) {
            client.answer();
            client.say("EHLO test.example");

            assertFalse(client.say("MAIL FROM:<ada@example.com>").startsWith("4"));
        }
    }

    @Test
    void s32LoneLineFeedShouldNotEndACommand() throws IOException {
        try (var receiver = new Receiver();
                var client = receiver.dialogue()) {
            client.answer();

            assertTrue(client.say("EHLO test\nMAIL FROM:<ada@example.com>").startsWith("501"));
        }
    }
}
