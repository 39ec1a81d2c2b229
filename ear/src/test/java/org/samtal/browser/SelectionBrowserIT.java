package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import jakarta.json.Json;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent does the same with several conversations at once. */
@BrowserTest
class SelectionBrowserIT {
    private final Product product;
    private final Desk desk;
    private final List<Mail> mails;
    private final List<String> conversations;

    SelectionBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
        mails = Stream.generate(desk::mail).limit(3).toList();
        conversations = mails.stream().map(desk::receive).map(Desk::id).toList();
    }

    @Test
    void conversationsShouldBeClosedByKeysAndComeBack(Page page) {
        var inbox = opened(page);
        row(inbox, 2).focus();
        inbox.press("x");
        inbox.press("Shift+J");
        assertThat(bar(page)).containsText("2 selected");
        Accessibility.checkThemes(page);

        button(page, "Close").click();

        assertThat(inbox.notice("2 conversations changed")).isVisible();
        assertThat(row(inbox, 2)).hasCount(0);
        assertThat(row(inbox, 1)).hasCount(0);
        assertThat(row(inbox, 0)).isVisible();
        assertThat(bar(page)).isHidden();
        inbox.press("z");
        assertThat(row(inbox, 2)).isVisible();
        assertThat(row(inbox, 1)).isVisible();
        assertEquals(List.of("open", "open", "open"), statuses());
    }

    @Test
    void severalShouldBeGivenAwayWithTheMouse(Page page) {
        var inbox = opened(page);
        box(inbox, 2).click();
        row(inbox, 0).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(bar(page)).containsText("3 selected");

        button(page, "Assign").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Assign to me"))
                .click();

        assertThat(inbox.notice("3 conversations changed")).isVisible();
        for (var conversation : conversations) {
            assertEquals(
                    1,
                    product.rest()
                            .read("/conversations/" + conversation)
                            .getJsonObject("assignee")
                            .getInt("id"));
        }
    }

    @Test
    void whatWasRefusedShouldBeSaidWithItsReason(Page page) {
        var inbox = opened(page);
        box(inbox, 0).click();
        box(inbox, 1).click();
        button(page, "Snooze").click();
        var menu = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Snooze"));
        menu.getByLabel("Day and time").fill("2020-01-01T08:00");
        menu.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Snooze"))
                .click();

        assertThat(inbox.notice("2 of 2 could not be changed: Choose a time to come"))
                .isVisible();
        assertEquals(List.of("open", "open", "open"), statuses());
    }

    /** What a colleague has closed meanwhile is not selected any more. */
    @Test
    void whatLeavesTheListShouldLeaveTheSelection(Page page) {
        var inbox = opened(page);
        box(inbox, 0).click();
        box(inbox, 1).click();
        assertThat(bar(page)).containsText("2 selected");

        product.rest()
                .patch(
                        "/conversations/" + conversations.get(0),
                        Json.createObjectBuilder().add("status", "closed").build())
                .expect(200);

        assertThat(bar(page)).containsText("1 selected");
        inbox.press("Escape");
        assertThat(bar(page)).isHidden();
    }

    private List<String> statuses() {
        return conversations.stream()
                .map(id -> product.rest().read("/conversations/" + id).getString("status"))
                .toList();
    }

    private static InboxPage opened(Page page) {
        return new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
    }

    private Locator row(InboxPage inbox, int which) {
        return inbox.row(mails.get(which).subject());
    }

    private Locator box(InboxPage inbox, int which) {
        return inbox.page().locator("#c" + conversations.get(which) + " input");
    }

    private static Locator bar(Page page) {
        return page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Selected conversations"));
    }

    private static Locator button(Page page, String name) {
        return bar(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")));
    }
}
