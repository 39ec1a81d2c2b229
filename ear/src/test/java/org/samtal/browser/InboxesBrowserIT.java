package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** Where mail arrives, as an administrator and an agent see it. */
@BrowserTest
class InboxesBrowserIT {
    private static final String TABLE = "Inboxes";

    private final Product product;
    private final Desk desk;

    InboxesBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @Test
    void inboxShouldBeListedWithItsFallbackAddressAndMembers(Page page) {
        var row = open(page, Product.ADMIN).row(TABLE, desk.inboxAddress());

        assertThat(row).containsText("Everyone");
    }

    @Test
    void fallbackAddressShouldBeCopied(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var row = open(page, Product.ADMIN).row(TABLE, desk.inboxAddress());

        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy " + desk.inboxAddress()))
                .click();

        assertThat(row.getByRole(AriaRole.STATUS)).hasText("Copied");
        assertEquals(desk.inboxAddress(), page.evaluate("navigator.clipboard.readText()"));
    }

    @Test
    void newInboxShouldReceiveMailAtOnce(Page page) {
        var name = Desk.unique("Sales");
        var settings = open(page, Product.ADMIN);

        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        settings.button("Make inbox").click();

        assertThat(settings.done(name + " receives mail at")).isVisible();
        var address = settings.row(TABLE, name).locator("code").innerText();
        var conversation = desk.receive(desk.mail().to(address));
        assertEquals("open", conversation.getString("status"));
    }

    @Test
    void inboxWithoutNameShouldBeRefusedAtTheField(Page page) {
        var settings = open(page, Product.ADMIN);

        settings.button("Make inbox").click();

        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasAccessibleDescription("Its address is made from it. Give the inbox a name of 1 to 100 characters.");
    }

    @Test
    void agentShouldSeeTheAddressesOnly(Page page) {
        var mona = Colleague.hired(product, "agent");

        var settings = open(page, mona.email());

        assertThat(settings.row(TABLE, desk.inboxAddress())).isVisible();
        assertThat(settings.button("Make inbox")).hasCount(0);
    }

    @Test
    void screenShouldBeAccessibleInBothThemes(Page page) {
        open(page, Product.ADMIN);

        Accessibility.checkThemes(page);
    }

    private static SettingsPage open(Page page, String email) {
        new LoginPage(page).enter(email, Product.PASSWORD, "/settings/profile");
        var settings = new SettingsPage(page).choose("Inboxes");
        assertThat(settings.heading()).hasText("Inboxes");
        return settings;
    }
}
