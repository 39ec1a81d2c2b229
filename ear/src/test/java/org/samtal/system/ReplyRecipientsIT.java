package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.ReceivedMail;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SystemTest;

/** A reply goes to those whom the customer's last mail means, and to nobody else (R-5). */
@SystemTest
class ReplyRecipientsIT {
    private final SmtpPeer peer;
    private final Desk desk;
    private final String ada = Desk.unique("ada") + "@example.com";
    private final String home = Desk.unique("ada") + "@home.example";
    private final String bo = Desk.unique("bo") + "@example.com";
    private final String eve = Desk.unique("eve") + "@example.org";

    ReplyRecipientsIT(Product product, SmtpPeer peer) {
        this.peer = peer;
        desk = new Desk(product);
    }

    @Test
    void replyToShouldGetTheReply() {
        assertEquals(
                Set.of(home), recipients(answer(desk.mailFrom(ada).header("Reply-To", "Ada <" + home + ">"), home)));
    }

    @Test
    void replyToOfTheInboxItselfShouldBeIgnored() {
        var inbox = desk.inboxAddress().replace("@", "+anything@");

        assertEquals(
                Set.of(ada),
                recipients(answer(desk.mailFrom(ada).header("Reply-To", inbox).cc(inbox), ada)));
    }

    @Test
    void copiesShouldComeFromTheLastMail() {
        var first = desk.mailFrom(ada).cc(eve);
        desk.receive(first);

        var sent = answer(desk.mailFrom(ada).cc(bo).inReplyTo(first.messageId()), ada);

        assertEquals(Set.of(ada, bo), recipients(sent));
    }

    @Test
    void outOfOfficeShouldChangeNobody() {
        var first = desk.mailFrom(ada).cc(bo);
        desk.receive(first);
        var automatic = desk.mailFrom(ada)
                .inReplyTo(first.messageId())
                .header("Auto-Submitted", "auto-replied")
                .header("Reply-To", eve);

        assertEquals(Set.of(ada, bo), recipients(answer(automatic, ada)));
    }

    @Test
    void bccShouldNotBeInherited() {
        assertEquals(Set.of(ada), recipients(answer(desk.mailFrom(ada).header("Bcc", bo), ada)));
    }

    @Test
    void s26UnverifiedParticipantShouldGetNoCopy() {
        var first = desk.mailFrom(ada);
        desk.receive(first);
        desk.receive(desk.mailFrom(eve).inReplyTo(first.messageId()));

        var sent = answer(desk.mailFrom(ada).cc(eve).cc(bo).inReplyTo(first.messageId()), ada);

        assertEquals(Set.of(ada, bo), recipients(sent));
    }

    @Test
    void s27ReplyShouldNotGoToWhoJoinedByReference() {
        var first = desk.mailFrom(ada);
        desk.receive(first);

        var sent = answer(desk.mailFrom(eve).cc(bo).header("Reply-To", eve).inReplyTo(first.messageId()), ada);

        assertEquals(Set.of(ada), recipients(sent));
        assertTrue(sent.header("To").orElseThrow().contains(ada), sent::text);
    }

    @Test
    void s26ReplyShouldHoldNothingOfEarlierMails() {
        var first = desk.mailFrom(ada).text("The word for the door is Krokodil.");
        desk.receive(first);

        var sent = answer(desk.mailFrom(ada).cc(eve).inReplyTo(first.messageId()), ada);

        assertFalse(sent.text().contains("Krokodil"), sent::text);
    }

    /** Receives the mail and replies in its conversation. */
    private ReceivedMail answer(Mail mail, String expected) {
        desk.reply(Desk.id(desk.receive(mail)), "A technician comes on Tuesday.");
        return peer.awaitMailTo(expected);
    }

    private static Set<String> recipients(ReceivedMail sent) {
        return Set.copyOf(sent.recipients());
    }
}
