package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An administrator looks after who may sign in. */
@BrowserTest
class PeopleBrowserIT {
    private static final String TABLE = "People";

    private final Product product;

    PeopleBrowserIT(Product product) {
        this.product = product;
    }

    @Test
    void newPersonShouldBeListedAndSignIn(Page page, Page hers) {
        var email = Desk.unique("kim") + "@nordvik.example";
        var settings = open(page);

        add(page, "Kim Ek", email, Product.PASSWORD);

        assertThat(settings.done("Kim Ek can sign in now.")).isVisible();
        assertThat(settings.row(TABLE, email)).containsText("Agent");
        new LoginPage(hers).open().signIn(email, Product.PASSWORD);
    }

    @Test
    void takenAddressShouldBeRefusedAtTheField(Page page) {
        open(page);

        add(page, "Kim Ek", Product.ADMIN, Product.PASSWORD);

        assertThat(page.getByLabel("E-mail")).hasAccessibleDescription("Somebody has this address already.");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Kim Ek");
    }

    @Test
    void weakPasswordShouldBeRefusedAtTheField(Page page) {
        open(page);

        add(page, "Kim Ek", Desk.unique("kim") + "@nordvik.example", "short");

        assertThat(page.getByLabel("First password"))
                .hasAccessibleDescription(Pattern.compile("Use at least 12 characters\\."));
    }

    @Test
    void deactivatingShouldBeAskedForTwiceAndEndTheAccess(Page page) {
        var mona = Colleague.hired(product, "agent");
        var settings = open(page);
        var row = settings.row(TABLE, mona.email());

        press(row, "Deactivate");
        assertThat(row.getByRole(AriaRole.ALERT)).containsText("Signed out everywhere at once.");
        press(row, "Keep");
        assertEquals(200, mona.rest().get("/conversations").status());
        press(row, "Deactivate");
        assertThat(row.getByRole(AriaRole.ALERT)).isVisible();
        press(row, "Deactivate");

        assertThat(settings.done("The person can no longer sign in.")).isVisible();
        assertThat(row).containsText("Deactivated");
        assertEquals(401, mona.rest().get("/conversations").status());
    }

    @Test
    void screenShouldBeAccessibleInBothThemes(Page page) {
        var mona = Colleague.hired(product, "agent");
        press(open(page).row(TABLE, mona.email()), "Deactivate");

        Accessibility.checkThemes(page);
    }

    private static void add(Page page, String name, String email, String password) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("First password").fill(password);
        new SettingsPage(page).button("Add person").click();
    }

    private static void press(Locator row, String button) {
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static SettingsPage open(Page page) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/people");
        return new SettingsPage(page);
    }
}
