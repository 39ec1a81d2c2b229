package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Bounce;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SmtpPeer.Phase;

/** A reply that did not arrive has a button beside it. */
@BrowserTest
class SendAgainBrowserIT {
    private static final String ANSWER = "A technician comes on Tuesday.";

    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final JsonObject conversation;

    SendAgainBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = desk.receive(mail);
    }

    @AfterEach
    void behave() {
        peer.behave();
    }

    @Test
    void failedReplyShouldBeSentAgainFromTheThread(Page page) {
        fail();
        var message = opened(page);
        assertThat(message).containsText("Not sent");
        assertThat(message).containsText("If you send it again, only " + mail.sender() + " gets it.");
        peer.behave();

        button(message, "Send again").click();

        assertThat(message).containsText("Sent");
        assertThat(button(message, "Send again")).hasCount(0);
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void doubleClickShouldSendOnce(Page page) {
        fail();
        var message = opened(page);
        peer.behave();

        button(message, "Send again").dblclick();

        assertThat(message).containsText("Sent");
        assertThat(button(message, "Send again")).hasCount(0);
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void o5UncertainReplyShouldSayThatItMayArriveTwice(Page page) {
        peer.always(Phase.FINAL_DOT, mail.sender(), Reaction.hangUp());
        reply("uncertain");
        peer.behave();
        var message = opened(page);
        assertThat(message).containsText("If you send it again, it may arrive twice.");

        button(message, "Send again anyway").click();

        assertThat(message.locator(".msg__delivery")).hasText("Sent");
        assertEquals(2, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void o5ReportOfAnotherServerShouldEndTheDoubt(Page page) {
        peer.always(Phase.FINAL_DOT, mail.sender(), Reaction.hangUp());
        var reply = desk.reply(Desk.id(conversation), ANSWER);
        desk.awaitDelivery(Desk.id(conversation), Desk.id(reply), "uncertain");
        var message = opened(page);
        assertThat(message).containsText("If you send it again, it may arrive twice.");

        new Bounce(reply.getString("messageId"), mail.sender(), "delivered", "2.0.0", "250 ok")
                .deliver(product, desk.inboxAddress());

        assertThat(message).not().containsText("it may arrive twice");
        assertThat(button(message, "Send again anyway")).hasCount(0);
        desk.awaitDelivery(Desk.id(conversation), Desk.id(reply), "sent");
    }

    @Test
    void administratorShouldSendAgainFromOutgoingMail(Page page) {
        fail();
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/outgoing-mails");
        new SettingsPage(page)
                .row("Outgoing mail", conversation.getString("subject"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        Accessibility.checkThemes(page);
        peer.behave();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send again"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Sent again.")))
                .isVisible();
        assertEquals(1, peer.awaitMailTo(mail.sender()).recipients().size());
    }

    @Test
    void buttonShouldBeAccessibleInBothThemes(Page page) {
        fail();
        assertThat(button(opened(page), "Send again")).isVisible();

        Accessibility.checkThemes(page);
    }

    private void fail() {
        peer.always(Phase.RCPT, mail.sender(), Reaction.answer("550 5.7.1 Not today"));
        reply("failed");
    }

    private void reply(String state) {
        var reply = desk.reply(Desk.id(conversation), ANSWER);
        desk.awaitDelivery(Desk.id(conversation), Desk.id(reply), state);
    }

    private Locator opened(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, Desk.id(conversation)).message(ANSWER);
    }

    private static Locator button(Locator message, String name) {
        return message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
