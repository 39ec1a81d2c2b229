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
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SmtpPeer.Phase;

/** A reply that did not arrive is found without looking for it, until somebody has decided what to do. */
@BrowserTest
class AttentionBrowserIT {
    private static final String ANSWER = "A technician comes on Tuesday.";
    private static final String VIEW = "Needs attention";

    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final JsonObject conversation;
    private final String subject;

    AttentionBrowserIT(Product product, SmtpPeer peer) {
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = desk.receive(mail);
        subject = conversation.getString("subject");
    }

    @AfterEach
    void behave() {
        peer.behave();
    }

    @Test
    void refusedReplyShouldShowByItselfInTheListAndTheNavigation(Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);

        fail();

        assertThat(inbox.row(subject)).containsText("Not delivered");
        assertEquals(0, inbox.row(subject).getByText("Answered").count());
        inbox.view(VIEW);
        assertThat(inbox.row(subject)).isVisible();
        Accessibility.checkThemes(page);
    }

    @Test
    void nothingToDoShouldTakeItOffTheView(Page page) {
        fail();
        var inbox = opened(page);

        button(inbox, "Nothing to do").click();

        assertThat(button(inbox, "Nothing to do")).hasCount(0);
        assertThat(inbox.message(ANSWER)).containsText("Not sent");
        assertThat(inbox.row(subject)).not().containsText("Not delivered");
        inbox.view("All open");
        inbox.view("Closed");
        page.navigate("/app/inbox?view=attention");
        assertThat(inbox.row(subject)).hasCount(0);
    }

    @Test
    void sentAgainShouldNeedNoAttention(Page page) {
        fail();
        var inbox = opened(page);
        peer.behave();

        button(inbox, "Send again").click();

        assertThat(inbox.message(ANSWER).locator(".msg__delivery")).hasText("Sent");
        assertThat(inbox.row(subject)).containsText("Answered");
        assertThat(button(inbox, "Nothing to do")).hasCount(0);
    }

    @Test
    void closedConversationShouldStillBeFound(Page page) {
        fail();
        var inbox = opened(page);
        inbox.close();
        assertThat(inbox.notice("Closed")).isVisible();

        page.navigate("/app/inbox?view=attention");

        assertThat(inbox.row(subject)).containsText("Not delivered");
    }

    private void fail() {
        peer.always(Phase.RCPT, mail.sender(), Reaction.answer("550 5.7.1 Not today"));
        var reply = desk.reply(Desk.id(conversation), ANSWER);
        desk.awaitDelivery(Desk.id(conversation), Desk.id(reply), "failed");
    }

    private InboxPage opened(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, Desk.id(conversation));
        assertThat(inbox.message(ANSWER)).containsText("Not sent");
        return inbox;
    }

    private static Locator button(InboxPage inbox, String name) {
        return inbox.message(ANSWER).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
