package org.samtal.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.DomainException.Rejected;

class MailboxDraftTest {

    private static final MailServer SERVER = new MailServer("imap.example.com", 993, TlsMode.TLS, "support");

    static MailboxDraft draft() {
        return draft(AfterFetch.LEAVE, "");
    }

    @Test
    void watchedFolderShouldNotBeMovedTo() {
        assertEquals(
                "moveTo",
                assertThrows(Rejected.class, () -> draft(AfterFetch.MOVE, "INBOX"))
                        .field());
        assertEquals("Done", draft(AfterFetch.MOVE, " Done ").moveTo());
    }

    @Test
    void s30ControlCharacterShouldNotReachServer() {
        assertThrows(Rejected.class, () -> new MailServer("imap.example.com\r\nA1", 993, TlsMode.TLS, "support"));
        assertThrows(Rejected.class, () -> new MailServer("imap.example.com", 993, TlsMode.TLS, "a\r\nb"));
        assertThrows(Rejected.class, () -> draft(AfterFetch.MOVE, "a\r\nb"));
    }

    @Test
    void s21PasswordShouldGoToNoOtherServer() {
        assertTrue(SERVER.mayHavePasswordOf(SERVER));
        assertFalse(new MailServer("evil.example", 993, TlsMode.TLS, "support").mayHavePasswordOf(SERVER));
        assertFalse(new MailServer("imap.example.com", 143, TlsMode.TLS, "support").mayHavePasswordOf(SERVER));
        assertFalse(new MailServer("imap.example.com", 993, TlsMode.NONE, "support").mayHavePasswordOf(SERVER));
    }

    @Test
    void pausesShouldGrowAndEnd() {
        assertEquals(Duration.ofSeconds(15), FetchSchedule.after(0));
        assertEquals(Duration.ofSeconds(60), FetchSchedule.after(2));
        assertEquals(Duration.ofMinutes(15), FetchSchedule.after(1_000));
    }

    private static MailboxDraft draft(AfterFetch afterFetch, String moveTo) {
        return new MailboxDraft(
                1,
                "Support",
                "Support@Example.com",
                List.of(),
                FromStyle.AGENT_AND_COMPANY,
                SERVER,
                Optional.empty(),
                List.of("INBOX"),
                afterFetch,
                moveTo,
                0,
                SignIn.PASSWORD);
    }
}
