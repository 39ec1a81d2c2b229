package org.samtal.web.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.Secret;
import org.samtal.mailbox.TlsMode;

class MailboxFormTest {

    private final MailboxForm form = new MailboxForm();

    @Test
    void addressShouldFillInTheServersOfItsProvider() {
        form.setAddress("Someone@Fastmail.com");

        form.useAddress();

        assertEquals("imap.fastmail.com", form.getReceiving().getHost());
        assertEquals("smtp.fastmail.com", form.getSending().getHost());
        assertEquals(TlsMode.TLS, form.getSending().getTls());
        assertEquals("Someone@Fastmail.com", form.getReceiving().getUser());
    }

    @Test
    void addressShouldLeaveServersAloneThatWereEntered() {
        form.getReceiving().setHost("imap.nordvik.example");
        form.setAddress("someone@gmail.com");

        form.useAddress();

        assertEquals("imap.nordvik.example", form.getReceiving().getHost());
    }

    @Test
    void passwordShouldStayWhileItsFieldComesBackEmpty() {
        form.getReceiving().setPassword("hemligt");
        form.getReceiving().setPassword("");

        assertTrue(form.getReceiving().isTyped());
        assertEquals("", form.getReceiving().getPassword());
        assertEquals(new Secret("hemligt"), form.passwords().sending().orElseThrow());
    }

    @Test
    void s21PasswordShouldNotBeKeptWithWhatIsUnfinished() {
        fill();
        form.getReceiving().setPassword("hemligt");

        assertFalse(form.entries().toString().contains("hemligt"));
    }

    @Test
    void unfinishedMailboxShouldComeBackAsItWasEntered() {
        fill();
        form.setAliases("help@nordvik.example, hej@nordvik.example");
        form.getReceiving().setPort("9x");
        var later = new MailboxForm();

        later.fill(form.entries());

        assertEquals(form.entries(), later.entries());
        assertEquals("9x", later.getReceiving().getPort());
    }

    @Test
    void listsShouldTakeCommasAndSpaces() {
        fill();
        form.setAliases("help@nordvik.example,  hej@nordvik.example ,");
        form.setFolders("INBOX, Web/Orders");

        assertEquals(
                List.of("help@nordvik.example", "hej@nordvik.example"),
                form.draft().aliases());
        assertEquals(List.of("INBOX", "Web/Orders"), form.draft().folders());
    }

    @Test
    void connectedMailboxShouldFillTheForm() {
        fill();
        var draft = form.draft();
        var later = new MailboxForm();

        later.fill(draft);

        assertEquals(draft, later.draft());
    }

    private void fill() {
        form.setAddress("support@nordvik.example");
        form.setName("Nordvik");
        form.setInboxId(1);
        form.getReceiving().setHost("imap.nordvik.example");
        form.getReceiving().setUser("support");
        form.getSending().setHost("smtp.nordvik.example");
    }
}
