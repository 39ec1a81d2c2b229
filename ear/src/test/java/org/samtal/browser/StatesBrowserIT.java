package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent puts conversations out of sight, and gets them back. */
@BrowserTest
class StatesBrowserIT {
    private final Product product;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;

    StatesBrowserIT(Product product) {
        this.product = product;
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

    /** On a phone there is no room for every button: the others are behind the last. */
    @Test
    void everyActionShouldBeReachedOnAPhone(Page page) {
        page.setViewportSize(390, 844);
        var inbox = opened(page);
        more(page, "Assign");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Unassigned"))
                .waitFor();
        inbox.press("Escape");
        more(page, "Show the details");
        assertThat(page.getByText(mail.sender()).last()).isVisible();
        inbox.press("Escape");
        more(page, "Snooze");
        page.getByText("Until the customer writes").click();

        assertThat(inbox.notice("Snoozed until the customer writes")).isVisible();
    }

    private static void more(Page page, String action) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More actions"))
                .click();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("More actions"))
                .getByText(action)
                .click();
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

    @ParameterizedTest
    @CsvSource({"snoozed, Nothing snoozed", "closed, Nothing closed yet", "spam, No spam", "trash, The trash is empty"})
    void viewWithNothingInItShouldSaySo(String view, String words, Page page) {
        var name = Desk.unique("Zinc");
        var inbox = Desk.id(product.rest()
                .post("/inboxes", Json.createObjectBuilder().add("name", name).build())
                .expect(201)
                .json());
        opened(page);

        page.navigate("/app/inbox?view=" + view + "&inbox=" + inbox);

        assertThat(page.getByText(words)).isVisible();
    }

    @Test
    void ownEventShouldBeNoNews(Page page) {
        var inbox = opened(page);
        inbox.button("Snooze").click();
        page.getByText("Until the customer writes").click();
        assertThat(inbox.row(mail.subject())).hasCount(0);

        inbox.view("Snoozed");
        inbox.choose(mail.subject());

        assertThat(inbox.event("snoozed the conversation")).isVisible();
        assertThat(page.locator("#threadBody [data-new]")).hasCount(0);
    }

    private InboxPage opened(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation);
    }
}
