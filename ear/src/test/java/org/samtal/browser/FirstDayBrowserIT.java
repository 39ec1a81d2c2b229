package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.ReportsPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.browser.page.SystemPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Chromium;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** A fresh installation as the run command makes it: on H2, with nothing in it yet, and mail kept instead of sent. */
class FirstDayBrowserIT {
    private static Product product;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void start() {
        product = Product.on(Database.h2()).named("first-day").start();
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        product.close();
    }

    @BeforeEach
    void signIn() {
        page = Chromium.newContext(browser, product).newPage();
        new LoginPage(page).open().signIn(Product.ADMIN, Product.PASSWORD);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void keptReplyShouldBeReadableAndSaidToBeSentToNobody() {
        page.navigate("/settings/outgoing-mails");
        assertThat(page.getByText("No mail yet")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS).first())
                .containsText("Nothing leaves this installation.");
        Accessibility.checkThemes(page);
        var desk = new Desk(product);
        var conversation = desk.receive(desk.mail());
        var reply = desk.reply(Desk.id(conversation), "Hold the button for five seconds.");
        desk.awaitDelivery(Desk.id(conversation), Desk.id(reply), "sent");

        page.reload();

        var row = new SettingsPage(page).row("Outgoing mail", conversation.getString("subject"));
        assertThat(row).containsText("Kept, not sent");
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(page.frameLocator("iframe").locator("body")).containsText("Hold the button for five seconds.");
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS).first())
                .containsText("Nothing leaves this installation.");
    }

    @Test
    void emptyQuarantineShouldSaySo() {
        page.navigate("/settings/quarantine");

        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Nothing is in quarantine");
        Accessibility.checkThemes(page);
    }

    @Test
    void reportsShouldBeginWithTheFirstCount() {
        new ReportsPage(page).open();
        Accessibility.checkThemes(page);

        new SettingsPage(page).button("Count now").click();

        page.waitForURL("**/settings/system");
        new SystemPage(page).awaitDone();
        new ReportsPage(page).open();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Counted up to");
    }
}
