package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** An agent looks after the own account. */
@BrowserTest
class ProfileBrowserIT {
    private static final String NEW_PASSWORD = "seven quiet lighthouses";

    private final Product product;
    private Colleague mona;

    ProfileBrowserIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void hire() {
        mona = Colleague.hired(product, "agent");
    }

    @Test
    void tokenShouldBeShownOnceAndWorkUntilItIsEnded(Page page) {
        var settings = open(page, Product.PASSWORD);
        var program = Desk.unique("Nightly export");
        page.getByLabel("Name of the program").fill(program);
        settings.button("Create token").click();
        var token = settings.done("Copy the token now").locator("code").innerText();
        var caller = Rest.withToken(product.address(), token);
        assertEquals(200, caller.get("/conversations").status());

        page.reload();
        assertThat(page.getByText(token)).hasCount(0);
        var row = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(program));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End"))
                .click();

        assertThat(settings.done("The token has ended.")).isVisible();
        assertThat(row).hasCount(0);
        assertEquals(401, caller.get("/conversations").status());
    }

    @Test
    void changedPasswordShouldEndEveryOtherSession(Page page, Page elsewhere) {
        open(elsewhere, Product.PASSWORD);
        var settings = open(page, Product.PASSWORD);

        changePassword(page, Product.PASSWORD);

        assertThat(settings.done("The password is changed.")).isVisible();
        page.reload();
        assertThat(settings.heading()).hasText("My profile");
        elsewhere.navigate("/settings/profile?");
        assertThat(elsewhere.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        assertThat(open(elsewhere, NEW_PASSWORD).heading()).hasText("My profile");
    }

    @Test
    void wrongPasswordShouldBeRefusedAtTheField(Page page) {
        open(page, Product.PASSWORD);

        changePassword(page, "not my password");

        assertThat(page.getByLabel("Current password")).hasAccessibleDescription("This is not your password.");
    }

    @Test
    void languageAndThemeShouldBeSavedAtOnceAndFollowTheAgent(Page page, Page elsewhere) {
        open(page, Product.PASSWORD);

        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Dark"))
                .check();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.getByLabel("Language").selectOption("Svenska");
        assertThat(new SettingsPage(page).heading()).hasText("Min profil");

        signIn(elsewhere, Product.PASSWORD);
        elsewhere.navigate("/settings/profile");
        assertThat(new SettingsPage(elsewhere).heading()).hasText("Min profil");
        assertThat(elsewhere.locator("html")).hasAttribute("data-theme", "dark");
    }

    /** WCAG 2.2, 2.1.4: who dictates can keep words from being taken for commands. */
    @Test
    void singleKeysShouldDoNothingForWhoHasTurnedThemOff(Page page) {
        open(page, Product.PASSWORD);
        page.getByLabel("Single-key shortcuts").uncheck();
        assertThat(page.locator("#shell")).hasAttribute("data-keys", "off");

        page.navigate("/app/inbox");
        page.keyboard().type("?n/");

        assertThat(page.locator("dialog[open]")).hasCount(0);
        page.keyboard().press("Control+k");
        assertThat(page.locator("dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keyboard shortcuts"))
                .click();
        assertThat(page.getByText("You have turned single keys off.")).isVisible();
    }

    @Test
    void densityShouldFollowTheAgentAndPutMoreRowsInTheList(Page page, Page elsewhere) {
        var desk = new Desk(product);
        desk.receive(desk.mail());
        open(page, Product.PASSWORD);
        page.navigate("/app/inbox");
        var comfortable = page.locator(".conv").first().boundingBox().height;
        page.navigate("/settings/profile");

        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Compact"))
                .check();
        assertThat(page.locator("html")).hasAttribute("data-density", "compact");

        signIn(elsewhere, Product.PASSWORD);
        elsewhere.navigate("/app/inbox");
        var compact = elsewhere.locator(".conv").first().boundingBox().height;
        assertTrue(compact < comfortable, () -> compact + " is less than " + comfortable);
        Accessibility.checkThemes(elsewhere);
    }

    @Test
    void nameShouldBeSavedAtOnce(Page page) {
        open(page, Product.PASSWORD);

        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Mona Lund-Berg");
        page.keyboard().press("Tab");

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My profile, Mona Lund-Berg")))
                .isVisible();
    }

    @Test
    void screenShouldBeAccessibleInBothThemes(Page page) {
        var settings = open(page, Product.PASSWORD);
        page.getByLabel("Name of the program").fill("Nightly export");
        settings.button("Create token").click();
        assertThat(settings.done("Copy the token now")).isVisible();

        Accessibility.checkThemes(page);
    }

    private static void changePassword(Page page, String current) {
        page.getByLabel("Current password").fill(current);
        page.getByLabel("New password").fill(NEW_PASSWORD);
        new SettingsPage(page).button("Change password").click();
    }

    private SettingsPage open(Page page, String password) {
        signIn(page, password);
        page.navigate("/settings/profile");
        return new SettingsPage(page);
    }

    private void signIn(Page page, String password) {
        new LoginPage(page).open().signIn(mona.email(), password);
    }
}
