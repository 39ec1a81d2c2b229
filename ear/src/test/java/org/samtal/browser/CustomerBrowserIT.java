package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** What is known of the customer stands beside each of their conversations. */
@BrowserTest
class CustomerBrowserIT {
    private final Rest rest;
    private final Desk desk;
    private final String customer = Desk.unique("ada") + "@example.com";
    private final String earlier = Desk.unique("Earlier");
    private String conversation;

    CustomerBrowserIT(Product product, Rest rest) {
        this.rest = rest;
        desk = new Desk(product);
    }

    @BeforeEach
    void receive() {
        desk.receive(desk.mailFrom(customer).subject(earlier));
        conversation = Desk.id(desk.receive(desk.mailFrom(customer)));
    }

    @Test
    void otherConversationShouldBeOneClickAway(Page page) {
        var inbox = open(page);
        Accessibility.checkThemes(page);
        details(page)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(earlier))
                .click();

        assertThat(inbox.thread().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(earlier)))
                .isVisible();
    }

    @Test
    void discardedConversationShouldNotBeShown(Page page) {
        var spam = Desk.id(desk.receive(desk.mailFrom(customer).subject("Discarded")));
        rest.patch(
                        "/conversations/" + spam,
                        Json.createObjectBuilder().add("status", "spam").build())
                .expect(200);
        open(page);

        assertThat(details(page).getByText(earlier)).isVisible();
        assertEquals(0, details(page).getByText("Discarded").count());
    }

    @Test
    void noteShouldStandBesideEveryConversationOfTheCustomer(Page page) {
        open(page);
        page.getByText("Add a note").first().click();
        page.getByLabel("Text of the note").fill("Prefers to be <b>called</b>.");
        Accessibility.checkThemes(page);
        page.getByText("Save the note").click();
        assertThat(details(page).getByText("Prefers to be <b>called</b>.")).isVisible();

        details(page)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(earlier))
                .click();
        assertThat(details(page).getByText("Prefers to be <b>called</b>.")).isVisible();
    }

    @Test
    void removedNoteShouldComeBackWhenUndone(Page page) {
        open(page);
        page.getByText("Add a note").first().click();
        page.getByLabel("Text of the note").fill("Has the key.");
        page.getByText("Save the note").click();
        details(page).getByLabel("Remove the note").click();
        assertThat(details(page).getByText("Nothing noted yet.")).isVisible();

        page.locator("#toasts").getByText("Undo").click();

        assertThat(details(page).getByText("Has the key.")).isVisible();
    }

    @Test
    void emptyNoteShouldBeRefusedWhereItIsWritten(Page page) {
        open(page);
        page.getByText("Add a note").first().click();
        page.getByText("Save the note").click();

        assertThat(page.getByLabel("Add a note").getByText("Write a note of at most 2,000 characters."))
                .isVisible();
    }

    @Test
    void nameShouldChangeInTheListAsWell(Page page) {
        var inbox = open(page);
        details(page).getByLabel("Change the name").click();
        page.getByLabel("Name of the customer").fill("Ada Lovelace");
        page.keyboard().press("Enter");

        assertThat(details(page).getByText("Ada Lovelace").first()).isVisible();
        assertThat(inbox.row("Ada Lovelace").first()).isVisible();
    }

    @Test
    void foldedPanelShouldStayFolded(Page page) {
        open(page);
        details(page).getByText("Notes").click();
        assertThat(details(page).getByText("Nothing noted yet.")).isHidden();

        page.reload();

        assertThat(details(page).getByText("Other conversations")).isVisible();
        assertThat(details(page).getByText("Nothing noted yet.")).isHidden();
    }

    private InboxPage open(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation);
    }

    private static Locator details(Page page) {
        return page.locator("#details");
    }
}
