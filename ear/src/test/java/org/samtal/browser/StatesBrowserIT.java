package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent puts conversations out of sight, and gets them back. */
@BrowserTest
class StatesBrowserIT {
    private final Desk desk;
    private final Mail mail;
    private final String conversation;

    StatesBrowserIT(Product product) {
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void conversationShouldBeSnoozedByKeysAndBroughtBack(Page page) {
        var inbox = opened(page);
        inbox.press("s");
        Accessibility.checkThemes(page);
        assertThat(inbox.focused()).containsText("In an hour");
        inbox.press("ArrowDown");
        inbox.press("Enter");
        assertThat(inbox.notice("Snoozed until")).isVisible();
        assertThat(inbox.row(mail.subject())).hasCount(0);

        inbox.view("Snoozed");
        inbox.choose(mail.subject());
        assertThat(inbox.thread().locator(".chip").first()).containsText("Snoozed until");
        assertThat(inbox.event("snoozed the conversation until")).isVisible();
        inbox.press(".");
        inbox.button("Open again").click();

        assertThat(inbox.event("brought the snoozed conversation back")).isVisible();
        inbox.view("All open");
        assertThat(inbox.row(mail.subject())).isVisible();
    }

    @Test
    void snoozeShouldBeUndone(Page page) {
        var inbox = opened(page);
        inbox.button("Snooze").click();
        page.getByText("Until the customer writes").click();
        assertThat(inbox.row(mail.subject())).hasCount(0);

        inbox.press("z");

        assertThat(inbox.subject()).hasText(mail.subject());
        assertThat(inbox.row(mail.subject())).isVisible();
    }

    @Test
    void spamShouldLieInItsViewUntilItIsBroughtBack(Page page) {
        var inbox = opened(page);
        inbox.press("!");
        assertThat(inbox.notice("Marked as spam")).isVisible();
        assertThat(inbox.row(mail.subject())).hasCount(0);

        inbox.view("Spam");
        inbox.choose(mail.subject());
        inbox.press("e");

        assertThat(inbox.notice("Opened again")).isVisible();
        inbox.view("All open");
        assertThat(inbox.row(mail.subject())).isVisible();
    }

    @Test
    void trashShouldBeReachedByTheMenu(Page page) {
        var inbox = opened(page);
        inbox.button("More actions").click();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("More actions"))
                .getByText("Move to the trash")
                .click();
        assertThat(inbox.row(mail.subject())).hasCount(0);

        inbox.view("Trash");

        assertThat(inbox.row(mail.subject())).isVisible();
    }

    /** What is chosen wrongly is said, and the menu is still there to choose again. */
    @Test
    void timeThatIsPastShouldBeRefusedInWords(Page page) {
        var inbox = opened(page);
        inbox.press("s");
        var menu = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Snooze"));
        menu.getByLabel("Day and time").fill("2020-01-01T08:00");
        menu.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Snooze"))
                .click();

        assertThat(inbox.notice("Choose a time to come")).isVisible();
        assertThat(inbox.subject()).hasText(mail.subject());
    }

    private InboxPage opened(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation);
    }
}
