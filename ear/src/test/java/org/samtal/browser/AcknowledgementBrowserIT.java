package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** An inbox tells by itself that mail has arrived, and never starts a loop. */
@BrowserTest
class AcknowledgementBrowserIT {
    private static final String SUBJECT = "We have your message";
    private static final String TEXT = "Thank you. We answer within a day.";

    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final String customer = Desk.unique("ada") + "@example.com";
    private JsonObject made;

    AcknowledgementBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
    }

    @BeforeEach
    void makeInbox() {
        made = desk.newInbox();
    }

    @Test
    void s28FirstMailOfADayShouldBeAcknowledgedAndNothingElse(Page page) {
        turnOn(page);
        var machine = Desk.unique("machine") + "@example.com";
        desk.receive(mail(machine).header("Auto-Submitted", "auto-generated"));
        var first = mail(customer).text("Is <b>this</b> quoted? https://evil.example");
        var conversation = Desk.id(desk.receive(first));

        var acknowledgement = peer.awaitMailTo(customer);
        desk.receive(mail(customer));
        desk.receive(
                mail(customer).inReplyTo(acknowledgement.header("Message-ID").orElseThrow()));

        assertEquals(1, peer.mailsTo(customer).size());
        assertEquals(0, peer.mailsTo(machine).size());
        assertEquals(3, desk.messages(conversation).size());
    }

    @Test
    void s29AcknowledgementShouldSayNothingOfTheMailAndThatNobodyWroteIt(Page page) {
        turnOn(page);
        var mail = mail(customer).subject("Buy now at evil.example").text("Click https://evil.example");
        var conversation = Desk.id(desk.receive(mail));

        var sent = peer.awaitMailTo(customer);
        assertEquals(SUBJECT, sent.header("Subject").orElseThrow());
        assertEquals("auto-replied", sent.header("Auto-Submitted").orElseThrow());
        assertEquals(mail.messageId(), sent.header("In-Reply-To").orElseThrow());
        assertTrue(sent.text().contains(TEXT), sent::text);
        assertFalse(sent.text().contains("evil.example"), sent::text);
        var inbox = new InboxPage(page).openConversation(conversation);
        assertThat(inbox.message(TEXT)).containsText("Sent by the inbox itself");
        assertEquals(
                "open",
                product.rest().get("/conversations/" + conversation).json().getString("status"));
    }

    @Test
    void inboxShouldAcknowledgeNothingUntilItIsTold() {
        desk.receive(mail(customer));
        var conversation = Desk.id(desk.receive(mail(customer)));

        assertEquals(1, desk.messages(conversation).size());
    }

    @Test
    void textWithoutASubjectShouldBeRefusedAtTheField(Page page) {
        open(page);
        page.getByLabel("Text").fill(TEXT);
        page.getByText("Save changes").click();

        assertThat(page.getByLabel("Subject")).hasAccessibleDescription("Write a subject of at most 200 characters.");
        assertThat(page.getByLabel("Text")).hasValue(TEXT);
    }

    private void turnOn(Page page) {
        open(page);
        page.getByLabel("Subject").fill(SUBJECT);
        page.getByLabel("Text").fill(TEXT);
        page.getByText("Save changes").click();
        assertThat(page.getByText("is saved.")).isVisible();
        Accessibility.checkThemes(page);
    }

    private void open(Page page) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/inbox?inbox=" + Desk.id(made));
    }

    private Mail mail(String from) {
        return Mail.from(from)
                .to(made.getString("fallbackAddress"))
                .subject(Desk.unique("Charger"))
                .text("It blinks.");
    }
}
