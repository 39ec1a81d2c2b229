package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** An agent finds conversations, people and commands in one line, by keyboard alone. */
@BrowserTest
class PaletteBrowserIT {
    private final Rest rest;
    private final Desk desk;
    private final String word = Desk.unique("zebra").replaceAll("[^a-z]", "") + "y";
    private final String customer = Desk.unique("ada") + "@example.com";
    private String conversation;

    PaletteBrowserIT(Product product, Rest rest) {
        this.rest = rest;
        desk = new Desk(product);
    }

    @BeforeEach
    void receive() {
        var mail = desk.mailFrom(customer).text("The " + word + " <b>is</b> broken.");
        conversation = Desk.id(desk.receive(mail));
        Await.until(
                "the conversation is found",
                () -> rest.get("/search?q=" + word).expect(200).items().size() == 1);
    }

    @Test
    void conversationShouldBeFoundAndOpenedByKeyboard(Page page) {
        open(page, "/app/inbox");
        page.keyboard().press("Control+k");
        assertThat(line(page)).isFocused();
        page.keyboard().type(word);

        assertThat(option(page, word)).containsText("The " + word + " <b>is</b> broken.");
        assertThat(option(page, word).locator("mark")).hasText(word);
        assertThat(option(page, word)).hasAttribute("aria-selected", "true");
        Accessibility.checkThemes(page);
        page.keyboard().press("Enter");

        assertThat(new InboxPage(page).thread().getByText("The " + word)).isVisible();
        assertTrue(page.url().endsWith("conversation=" + conversation + "&message=1"), page::url);
    }

    @Test
    void conversationShouldBeFoundFromAnyPage(Page page) {
        open(page, "/settings/profile");
        page.keyboard().press("Control+k");
        page.keyboard().type(word);
        option(page, word).click();

        assertThat(new InboxPage(page).thread().getByText("The " + word)).isVisible();
    }

    @Test
    void personShouldLeadToTheirConversations(Page page) {
        open(page, "/app/inbox");
        page.keyboard().press("/");
        page.keyboard().type("@" + customer.substring(0, customer.indexOf('@')));
        option(page, "show conversations").click();

        assertThat(line(page)).hasValue("from:\"" + customer + "\" ");
        assertThat(option(page, "Charger")).isVisible();
    }

    @Test
    void commandShouldBeDone(Page page) {
        open(page, "/app/inbox?conversation=" + conversation);
        page.keyboard().press("Control+k");
        page.keyboard().type(">comment");
        assertThat(option(page, "comment")).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Comment")))
                .hasAttribute("aria-selected", "true");
    }

    @Test
    void commandThatNeedsAConversationShouldNotBeOfferedWithoutOne(Page page) {
        open(page, "/app/inbox");
        page.keyboard().press("Control+k");
        page.keyboard().type(">snooze");

        assertEquals(0, page.getByRole(AriaRole.OPTION).count());
    }

    @Test
    void whatIsWrongShouldBeSaid(Page page) {
        open(page, "/app/inbox");
        page.keyboard().press("Control+k");
        page.keyboard().type("before:tomorrow");
        assertThat(note(page)).hasText("Write the day as 2026-05-31 instead of tomorrow.");

        line(page).fill("qqqqxyzzy");
        assertThat(note(page)).hasText("Nothing has “qqqqxyzzy” in it.");

        page.context().setOffline(true);
        line(page).fill(word);
        assertThat(note(page)).hasText("The search does not answer. Try again in a moment.");
        page.context().setOffline(false);
    }

    @Test
    void indexShouldBeBuiltAnewWhenAsked(Page page) {
        open(page, "/settings/system");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rebuild"))
                .click();

        assertThat(page.getByText("The last rebuild took in"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        Accessibility.checkThemes(page);
        assertEquals(1, rest.get("/search?q=" + word).expect(200).items().size());
    }

    private static void open(Page page, String path) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, path);
    }

    private static Locator line(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search and commands"));
    }

    private static Locator option(Page page, String text) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator note(Page page) {
        return page.locator("#paletteNote");
    }
}
