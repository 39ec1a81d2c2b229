package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** An agent passes messages on to somebody else, or quotes them in a reply. */
@BrowserTest
class ForwardBrowserIT {
    private static final byte[] PLAN = "Plan of the garage".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "Between us: he always says so.";

    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String fitter = Desk.unique("fitter") + "@example.com";
    private String conversation;

    ForwardBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail().text("The charger blinks red.").attach("plan.txt", "text/plain", PLAN);
    }

    @BeforeEach
    void receive() {
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void messageShouldBePassedOnWithItsFilesAndANote(Page page) {
        var inbox = open(page);
        inbox.press("f");
        assertThat(to(page)).isFocused();
        page.keyboard().type(fitter);
        Accessibility.checkThemes(page);
        inbox.text().fill("Can you go there on Tuesday?");
        inbox.press("Control+Enter");

        assertThat(inbox.message("Can you go there on Tuesday?")).containsText("Forwarded to " + fitter);
        assertThat(inbox.message("Can you go there on Tuesday?")).containsText("plan.txt");
        var sent = peer.awaitMailTo(fitter);
        assertEquals(List.of(fitter), sent.recipients());
        assertEquals("Fwd: " + mail.subject(), sent.header("Subject").orElseThrow());
        assertTrue(sent.header("In-Reply-To").isEmpty());
        assertTrue(sent.text().contains("> The charger blinks red."), sent::text);
        assertTrue(sent.text().contains(mail.sender()), sent::text);
        assertTrue(sent.text().contains(Base64.getEncoder().encodeToString(PLAN)), sent::text);
    }

    @Test
    void s26AnswerToWhatWasPassedOnShouldComeBackAsFromSomebodyUnconfirmed(Page page) {
        var inbox = open(page);
        forward(page, inbox, "Can you go there?");
        var sent = peer.awaitMailTo(fitter);

        product.deliver(Mail.from(fitter)
                .to(desk.inboxAddress())
                .inReplyTo(sent.header("Message-ID").orElseThrow())
                .text("Tuesday at ten."));

        assertThat(inbox.message("Tuesday at ten.")).containsText("Unverified");
        inbox.turnTo("Reply");
        assertThat(page.locator("#composerAddress")).containsText(mail.sender());
        assertThat(page.locator("#composerAddress")).not().containsText(fitter);
        inbox.openConversation(conversation);
        page.getByLabel("What goes along").selectOption("Whole conversation");
        inbox.reply("He comes on Tuesday.");
        var reply = peer.awaitMailTo(mail.sender()).text();
        assertTrue(reply.contains("> The charger blinks red."), reply);
        assertFalse(reply.contains("Tuesday at ten."), reply);
    }

    @Test
    void wholeConversationShouldGoAlongWithoutCommentsAndWhatWasPassedOn(Page page) {
        desk.reply(conversation, "Which bay is it?");
        var inbox = open(page);
        inbox.comment(SECRET);
        assertThat(inbox.message(SECRET)).isVisible();
        forward(page, inbox, "Only for the fitter.");
        inbox.turnTo("Reply");
        page.getByLabel("What goes along").selectOption("Whole conversation");

        inbox.reply("He comes on Tuesday.");

        assertThat(inbox.message("He comes on Tuesday.")).isVisible();
        var sent = peer.mailsTo(mail.sender()).stream()
                .filter(one -> one.text().contains("He comes on Tuesday."))
                .findFirst()
                .orElseGet(() -> peer.awaitMailTo(mail.sender()));
        assertTrue(sent.text().contains("> Which bay is it?"), sent::text);
        assertTrue(sent.text().contains("> The charger blinks red."), sent::text);
        assertFalse(sent.text().contains(SECRET), sent::text);
        assertFalse(sent.text().contains("Only for the fitter."), sent::text);
    }

    @Test
    void oneMessageShouldBePassedOnByItsButton(Page page) {
        desk.receive(desk.mailFrom(mail.sender()).inReplyTo(mail.messageId()).text("And now it is dark."));
        var inbox = open(page);
        inbox.message("The charger blinks red.")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Forward this message"))
                .click();
        page.keyboard().type(fitter);
        inbox.press("Control+Enter");

        var sent = peer.awaitMailTo(fitter);
        assertTrue(sent.text().contains("> The charger blinks red."), sent::text);
        assertFalse(sent.text().contains("And now it is dark."), sent::text);
    }

    @Test
    void replyShouldNotHangBelowWhatWasPassedOn(Page page) {
        var inbox = open(page);
        forward(page, inbox, "Can you go there?");
        peer.awaitMailTo(fitter);

        inbox.reply("He comes on Tuesday.");

        var sent = peer.awaitMailTo(mail.sender());
        assertEquals(mail.messageId(), sent.header("In-Reply-To").orElseThrow());
    }

    @Test
    void outgoingMailShouldShowItsFilesAndItsSecretReaders(Page page) {
        var inbox = open(page);
        inbox.turnTo("Forward");
        to(page).fill(fitter);
        page.locator("#composerPeople input[data-people=bcc]").fill("chef@example.com");
        inbox.press("Control+Enter");
        peer.awaitMailTo(fitter);

        page.navigate("/settings/outgoing-mails");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fwd: " + mail.subject()))
                .first()
                .click();

        assertThat(page.locator("dl")).containsText("Bcc");
        assertThat(page.locator("dl")).containsText("chef@example.com");
        assertThat(page.locator("dl")).containsText("plan.txt");
    }

    private void forward(Page page, InboxPage inbox, String note) {
        inbox.turnTo("Forward");
        to(page).fill(fitter);
        inbox.text().fill(note);
        inbox.press("Control+Enter");
        assertThat(inbox.message(note)).isVisible();
    }

    private static Locator to(Page page) {
        return page.locator("#composerPeople input[data-people=to]");
    }

    private InboxPage open(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation);
    }
}
