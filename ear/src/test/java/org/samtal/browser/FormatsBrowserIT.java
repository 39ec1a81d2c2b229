package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** Agents write with formats and pictures where they want to, and customers see what they saw. */
@BrowserTest
class FormatsBrowserIT {
    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;

    FormatsBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void formatsShouldReachTheCustomerBesideTheWordsAlone(Page page) throws Exception {
        var inbox = opened(page);
        inbox.text().fill("Please do this:");
        inbox.text().press("Control+End");
        inbox.text().press("Enter");
        inbox.text().press("Control+b");
        bold(inbox, "now");
        inbox.button("List").click();
        page.keyboard().press("Enter");
        page.keyboard().type("Unplug it");
        Accessibility.checkThemes(page);
        inbox.text().press("Control+Enter");

        var parts = alternatives();
        assertEquals(
                "Please do this:\r\n\r\n- now\r\n- Unplug it", text(parts, 0).strip());
        assertTrue(text(parts, 1).contains("<strong>now</strong>"), text(parts, 1));
        assertThat(frame(page).locator("strong")).hasText("now");
        assertThat(inbox.text()).hasText("");
    }

    @Test
    void pictureShouldStandInTheTextOfTheMail(Page page) throws Exception {
        var inbox = opened(page);
        inbox.text().fill("Like this: ");
        page.locator("#composerPicture").setInputFiles(new FilePayload("plug.png", "image/png", png()));
        assertThat(inbox.text().getByRole(AriaRole.IMG)).hasAttribute("alt", "plug.png");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("plug.png")))
                .hasCount(0);
        inbox.text().press("Control+Enter");

        var raw = peer.awaitMailTo(mail.sender()).text();
        assertTrue(raw.contains("multipart/related"), raw);
        assertTrue(raw.contains("[plug.png]"), raw);
        assertThat(inbox.thread()).containsText("Sent");
        var shown = frame(page).locator("img");
        assertThat(shown).hasAttribute("alt", "plug.png");
        assertTrue((Boolean) shown.evaluate("picture => picture.decode().then(() => picture.naturalWidth === 40)"));
        assertThat(inbox.thread().locator(".file")).hasCount(0);
    }

    @Test
    void commentShouldBeginRightBelowItsHead(Page page) {
        var inbox = opened(page);
        inbox.turnTo("Comment");
        inbox.text().press("Control+b");
        bold(inbox, "Look");
        inbox.text().press("Control+Enter");

        var comment = page.locator(".comment").last();
        assertThat(comment.frameLocator("iframe").locator("strong")).hasText("Look");
        var head = comment.locator(".comment__head").boundingBox();
        var paper = comment.locator("iframe").boundingBox();
        assertTrue(paper.y - head.y - head.height < 12, () -> paper.y + " below " + head.y);
    }

    @Test
    void headOfACommentShouldFitAPhoneWithAllItsMarks(Page page) {
        page.setViewportSize(390, 844);
        var inbox = opened(page);
        desk.comment(conversation, "Look.");
        assertThat(inbox.message("Look.")).isVisible();
        page.locator(".comment__tag")
                .evaluate("tag => tag.insertAdjacentHTML('afterend', '<span class=chip>Unverified, by mail</span>')");

        assertTrue((Boolean) page.locator("#threadBody").evaluate("body => body.scrollWidth <= body.clientWidth"));
    }

    @Test
    void draftShouldKeepItsFormatsAndPictures(Page page) {
        var inbox = opened(page);
        inbox.text().fill("First");
        inbox.text().press("Control+End");
        inbox.text().press("Control+b");
        bold(inbox, " second");
        page.locator("#composerPicture").setInputFiles(new FilePayload("plug.png", "image/png", png()));
        assertThat(inbox.text().locator("img")).hasCount(1);
        assertThat(page.locator("#composerSaved")).hasText("Draft saved");

        page.reload();

        assertThat(inbox.text().locator("strong")).hasText(" second");
        var picture = inbox.text().locator("img");
        assertTrue((Boolean) picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth === 40)"));
    }

    @Test
    void plainTextShouldComeBackAndBeUndone(Page page) {
        var inbox = opened(page);
        inbox.text().press("Control+b");
        bold(inbox, "Now");

        inbox.button("Plain text").click();
        assertThat(page.locator("#composerText")).hasValue("Now");
        page.locator("#toasts").getByText("Undo").click();

        assertThat(inbox.text().locator("strong")).hasText("Now");
    }

    @Test
    void pictureOfATextThatBecomesPlainShouldGoAlongAsAFile(Page page) {
        var inbox = opened(page);
        inbox.text().fill("Like this: ");
        page.locator("#composerPicture").setInputFiles(new FilePayload("plug.png", "image/png", png()));
        assertThat(inbox.text().locator("img")).hasCount(1);

        inbox.button("Plain text").click();

        assertThat(page.locator("#composerFiles")).containsText("plug.png");
        inbox.button("Send").click();
        assertTrue(
                peer.awaitMailTo(mail.sender()).text().contains("Content-Disposition: attachment; filename=plug.png"));
    }

    @Test
    void selectedWordsShouldBecomeALink(Page page) throws Exception {
        var inbox = opened(page);
        inbox.text().fill("our shop");
        inbox.text().press("Control+a");
        inbox.button("Link").click();
        assertThat(page.locator("#composer").getByLabel("Address of the link")).isFocused();
        page.keyboard().type("shop.nordvik.example/new");
        page.keyboard().press("Enter");
        assertThat(inbox.text().locator("a")).hasText("our shop");
        inbox.text().press("Control+Enter");

        var html = text(alternatives(), 1);
        assertTrue(html.contains("href=\"https://shop.nordvik.example/new\""), html);
    }

    /** S02, S06: what is pasted from elsewhere brings words and formats along, and nothing that runs or loads. */
    @Test
    void s02PastedHtmlShouldBringNothingThatRunsOrLoads(Page page) throws Exception {
        var inbox = opened(page);
        inbox.text().press("Control+b");
        bold(inbox, "Hello ");
        inbox.text()
                .evaluate("field => { const data = new DataTransfer();"
                        + " data.setData('text/html', '<b>kept</b>"
                        + "<img src=\"https://evil.example/a.png\"><script>alert(2)</script>"
                        + "<a href=\"javascript:alert(3)\">there</a>');"
                        + " data.setData('text/plain', 'kept there');"
                        + " field.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }");
        assertThat(inbox.text()).containsText("kept");
        inbox.text().press("Control+Enter");

        var html = text(alternatives(), 1);
        assertTrue(html.contains("kept"), html);
        assertFalse(Pattern.compile("evil|script").matcher(html).find(), html);
    }

    /** A picture that has not left is its author's alone. */
    @Test
    void pictureOfADraftShouldBeSeenByItsAuthorOnly(Page page) {
        var inbox = opened(page);
        page.locator("#composerPicture").setInputFiles(new FilePayload("plug.png", "image/png", png()));
        var address = inbox.text().locator("img").getAttribute("src");
        var colleague = Colleague.hired(product, "agent");

        var author = PlainBrowser.somewhere(product).enter(Product.ADMIN, Product.PASSWORD);
        var other = PlainBrowser.somewhere(product).enter(colleague.email(), Product.PASSWORD);

        assertEquals(200, author.get(address).status());
        assertEquals(404, other.get(address).status());
    }

    /** WCAG 2.1.2: the key that leaves a field leaves this one, too. */
    @Test
    void tabShouldLeaveTheEditor(Page page) {
        var inbox = opened(page);
        inbox.text().press("Control+b");
        bold(inbox, "Now");

        inbox.text().press("Tab");

        assertThat(inbox.text()).not().isFocused();
        assertThat(inbox.text()).hasText("Now");
    }

    private static void bold(InboxPage inbox, String words) {
        assertThat(inbox.button("Bold")).hasAttribute("aria-pressed", "true");
        inbox.page().keyboard().type(words);
    }

    private InboxPage opened(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        inbox.text().focus();
        return inbox;
    }

    private static Locator frame(Page page) {
        return page.locator(".msg .email__frame iframe").contentFrame().locator("body");
    }

    private MimeMultipart alternatives() throws MessagingException, IOException {
        var raw = peer.awaitMailTo(mail.sender()).raw();
        var read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        return (MimeMultipart) read.getContent();
    }

    private static String text(MimeMultipart parts, int at) throws MessagingException, IOException {
        return (String) parts.getBodyPart(at).getContent();
    }

    private static byte[] png() {
        try {
            var written = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
