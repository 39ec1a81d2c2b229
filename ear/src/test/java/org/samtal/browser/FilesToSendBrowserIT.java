package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** Agents attach files to what they write, and customers get them as they are. */
@BrowserTest
class FilesToSendBrowserIT {
    private static final String NAME = "Räkning å.pdf";
    private static final byte[] CONTENT = "%PDF-1.7 an invoice".getBytes(StandardCharsets.US_ASCII);

    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;

    FilesToSendBrowserIT(Product product, SmtpPeer peer) {
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void attachedFileShouldReachTheCustomer(Page page) {
        var inbox = opened(page);
        attach(page, NAME, CONTENT);
        assertThat(waiting(page)).hasText(NAME + "19 B");
        Accessibility.check(page);

        inbox.reply("Here is your invoice.");

        var sent = peer.awaitMailTo(mail.sender()).text();
        assertTrue(sent.contains("filename*=UTF-8''R%C3%A4kning%20%C3%A5.pdf"), sent);
        assertTrue(sent.contains("Content-Type: application/pdf"), sent);
        assertTrue(sent.contains(Base64.getEncoder().encodeToString(CONTENT)), sent);
        assertThat(waiting(page)).hasCount(0);
        var saved = page.waitForDownload(() -> inbox.thread().getByText(NAME).click());
        assertEquals(NAME, saved.suggestedFilename());
        assertArrayEquals(CONTENT, read(saved.createReadStream()));
    }

    @Test
    void fileShouldWaitWithItsDraft(Page page) {
        var other = Desk.id(desk.receive(desk.mail()));
        var inbox = opened(page);
        attach(page, NAME, CONTENT);
        assertThat(waiting(page)).hasCount(1);

        inbox.openConversation(other);
        assertThat(waiting(page)).hasCount(0);
        inbox.openConversation(conversation);

        assertThat(waiting(page)).hasText(NAME + "19 B");
        inbox.reply("Here it is.");
        assertTrue(peer.awaitMailTo(mail.sender()).text().contains("application/pdf"));
    }

    @Test
    void filesShouldKeepTheOrderTheyWereChosenIn(Page page) {
        opened(page);

        page.locator("#composerFile").setInputFiles(new FilePayload[] {
            new FilePayload("large.png", "image/png", new byte[2_000_000]),
            new FilePayload("small.txt", "text/plain", CONTENT)
        });

        assertThat(waiting(page)).hasText(new String[] {"large.png2.0 MB", "small.txt19 B"});
    }

    @Test
    void removedFileShouldNotBeSent(Page page) {
        var inbox = opened(page);
        attach(page, NAME, CONTENT);
        inbox.button("Remove " + NAME).click();
        assertThat(waiting(page)).hasCount(0);

        inbox.reply("No file after all.");

        assertFalse(peer.awaitMailTo(mail.sender()).text().contains("application/pdf"));
    }

    @Test
    void droppedFileShouldBeAttached(Page page) {
        opened(page);

        page.evaluate("() => { const data = new DataTransfer();"
                + " data.items.add(new File(['dropped'], 'note.txt', { type: 'text/plain' }));"
                + " document.getElementById('composer').dispatchEvent("
                + "new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })); }");

        assertThat(waiting(page)).hasText("note.txt7 B");
    }

    @Test
    void fileOfACommentShouldStayInside(Page page) {
        var inbox = opened(page);
        inbox.turnTo("Comment");
        attach(page, "inside.txt", CONTENT);
        assertThat(waiting(page)).hasCount(1);

        inbox.comment("For us alone.");
        assertThat(inbox.thread().getByText("inside.txt")).isVisible();
        inbox.turnTo("Reply");
        inbox.reply("Hello.");

        assertFalse(peer.awaitMailTo(mail.sender()).text().contains("inside.txt"));
    }

    @Test
    void fileThatIsTooLargeShouldBeRefusedInPlainWords(Page page) {
        var inbox = opened(page);

        attach(page, "film.mp4", new byte[15 * 1024 * 1024 + 1]);

        assertThat(inbox.notice("film.mp4: The files of one message may have 15 MB together."))
                .isVisible();
        assertThat(waiting(page)).hasCount(0);
    }

    @Test
    void fileAloneShouldAskForWords(Page page) {
        var inbox = opened(page);
        attach(page, NAME, CONTENT);
        assertThat(waiting(page)).hasCount(1);

        inbox.text().press("Control+Enter");

        assertThat(inbox.notice("Write something first.")).isVisible();
        assertThat(waiting(page)).hasCount(1);
    }

    private InboxPage opened(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation);
    }

    private static void attach(Page page, String name, byte[] content) {
        var type = name.endsWith(".pdf") ? "application/pdf" : "text/plain";
        page.locator("#composerFile").setInputFiles(new FilePayload(name, type, content));
    }

    private static Locator waiting(Page page) {
        return page.locator("#composerFiles li[aria-busy=false]");
    }

    private static byte[] read(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
