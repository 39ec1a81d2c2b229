package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.channel.Recipient;
import org.samtal.conversation.ReplyRecipients.Answered;

class ReplyRecipientsTest {

    private static final String ADA = "ada@example.com";
    private static final String INBOX = "support@inbox.example";

    @Test
    void writerShouldGetTheAnswer() {
        assertEquals(List.of(ADA), to(answered(List.of(), List.of())));
    }

    @Test
    void replyToShouldGetTheAnswerInsteadOfTheWriter() {
        assertEquals(List.of("ada@home.example"), to(answered(List.of("ada@home.example"), List.of())));
    }

    @Test
    void inboxShouldNotWriteToItselfByReplyTo() {
        assertEquals(List.of("bo@example.com"), to(answered(List.of(INBOX, "bo@example.com"), List.of())));
    }

    @Test
    void writerShouldGetTheAnswerWhereReplyToNamesAnInboxOnly() {
        assertEquals(List.of(ADA), to(answered(List.of(INBOX), List.of())));
    }

    @Test
    void inboxThatWroteItselfShouldGetNothing() {
        var answered = new Answered(new Recipient("", INBOX), List.of(), List.of());

        assertEquals(List.of(), to(answered));
    }

    @Test
    void copiesShouldLeaveOutInboxesTheRecipientAndRepetitions() {
        var answered = answered(List.of(), List.of(INBOX, ADA, "bo@example.com", "", "bo@example.com"));

        assertEquals(List.of("bo@example.com"), cc(answered));
    }

    @Test
    void s26UnverifiedParticipantShouldGetNoCopy() {
        assertEquals(List.of("bo@example.com"), cc(answered(List.of(), List.of("eve@example.com", "bo@example.com"))));
    }

    private static List<String> to(Answered answered) {
        return addresses(recipients(answered).to());
    }

    private static List<String> cc(Answered answered) {
        return addresses(recipients(answered).cc());
    }

    private static ReplyRecipients recipients(Answered answered) {
        return ReplyRecipients.of(answered, INBOX::equals, "eve@example.com"::equals);
    }

    private static Answered answered(List<String> replyTo, List<String> cc) {
        return new Answered(new Recipient("Ada", ADA), recipients(replyTo), recipients(cc));
    }

    private static List<Recipient> recipients(List<String> addresses) {
        return addresses.stream().map(address -> new Recipient("", address)).toList();
    }

    private static List<String> addresses(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::address).toList();
    }
}
