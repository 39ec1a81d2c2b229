package org.samtal.harness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.client.SmtpClient;
import org.samtal.harness.SmtpPeer.Phase;

/** The peer and the client are what other tests believe, so they are tested on each other. */
class SmtpPeerIT {
    private static final String PERSON = "ada@example.com";

    private final SmtpPeer peer = SmtpPeer.start();
    private final Mail mail = Mail.from("Bo Ek <bo@nordvik.example>")
            .to(PERSON)
            .subject("Elbilsladdare på plan två")
            .text("Hej,\n.en rad som börjar med punkt\nTack");

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void mailShouldArriveByteForByte() throws IOException {
        assertEquals(250, deliver().code());

        var received = peer.awaitMailTo(PERSON);
        assertArrayEquals(mail.bytes(), received.raw());
        assertEquals("bo@nordvik.example", received.sender());
        assertEquals(List.of(PERSON), received.recipients());
        assertEquals(mail.messageId(), received.header("Message-ID").orElseThrow());
    }

    @Test
    void refusedRecipientShouldReceiveNothing() throws IOException {
        peer.always(Phase.RCPT, PERSON, Reaction.answer("550 5.1.1 No such person"));

        assertEquals(550, deliver().code());
        assertEquals(List.of(), peer.mails());
    }

    @Test
    void ruleForOneMailShouldLetTheNextOnePass() throws IOException {
        peer.once(Phase.FINAL_DOT, envelope -> true, Reaction.answer("451 4.3.0 Disk full"));

        assertTrue(deliver().isTemporary());
        assertEquals(250, deliver().code());
        assertEquals(1, peer.mailsTo(PERSON).size());
    }

    @Test
    void cutInsideContentShouldKeepNothing() {
        peer.once(Phase.CONTENT, envelope -> true, Reaction.hangUp());

        assertThrows(IOException.class, this::deliver);
        assertEquals(List.of(), peer.mails());
    }

    @Test
    void cutAfterFinalDotShouldKeepTheMail() {
        peer.once(Phase.FINAL_DOT, envelope -> true, Reaction.hangUp());

        assertThrows(IOException.class, this::deliver);
        assertEquals(1, peer.mailsTo(PERSON).size());
    }

    private SmtpClient.Reply deliver() throws IOException {
        return SmtpClient.deliver("127.0.0.1", peer.port(), mail);
    }
}
