package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent writes down once what is answered again and again, and puts it into answers by a few letters. */
@BrowserTest
class SnippetBrowserIT {
    private final Desk desk;
    private final String name = Desk.unique("Restart").replace("-", "");
    private String conversation;

    SnippetBrowserIT(Product product) {
        desk = new Desk(product);
    }

    @BeforeEach
    void receive() {
        var mail = Mail.from("Helena Bergqvist <" + Desk.unique("helena") + "@example.com>")
                .to(desk.inboxAddress())
                .subject(Desk.unique("Charger"))
                .text("It blinks.");
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void snippetShouldBePutInAtTheCursorWithTheNamesOfTheConversation(Page page) {
        write(page, name, "Hello {{customer.first|there}}, hold the button.\n{{number}}");
        Accessibility.checkThemes(page);
        var inbox = new InboxPage(page).openConversation(conversation);
        inbox.press("r");
        page.keyboard().type("Before #" + name.substring(0, 10).toLowerCase(Locale.ROOT));
        assertThat(option(page)).isVisible();
        Accessibility.checkThemes(page);
        page.keyboard().press("Enter");
        page.keyboard().type(" after");

        assertThat(page.locator("#composerText"))
                .hasValue("Before Hello Helena, hold the button.\n" + conversation + " after");
    }

    @Test
    void severalShouldFitIntoOneAnswer(Page page) {
        write(page, name, "Hold the button.");
        var inbox = new InboxPage(page).openConversation(conversation);
        inbox.press("r");
        for (var time = 0; time < 2; time++) {
            page.keyboard().type("#" + name);
            assertThat(option(page)).isVisible();
            page.keyboard().press("Tab");
            page.keyboard().type(" ");
        }

        assertThat(page.locator("#composerText")).hasValue("Hold the button. Hold the button. ");
    }

    @Test
    void buttonShouldOfferThemAsWell(Page page) {
        write(page, name, "Hold the button.");
        new InboxPage(page).openConversation(conversation);
        page.locator("#composer").getByLabel("Snippets").click();
        page.keyboard().type(name);
        option(page).click();

        assertThat(page.locator("#composerText")).hasValue("Hold the button.");
    }

    /** What stands in a snippet is a text, whoever wrote it. */
    @Test
    void s12SnippetShouldBeShownAsText(Page page) {
        write(page, name, "<img src=x onerror=alert(1)>");

        assertThat(row(page)).containsText("<img src=x onerror=alert(1)>");
    }

    @Test
    void unknownPlaceholderShouldBeRefusedAtTheText(Page page) {
        write(page, name, "Hello {{password}}");

        assertThat(page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)))
                .hasAccessibleDescription(
                        java.util.regex.Pattern.compile("There is no placeholder \\{\\{password}}\\."));
    }

    @Test
    void snippetShouldBeChangedAndRemoved(Page page) {
        write(page, name, "Hold the button.");
        row(page).getByText("Edit").click();
        var text = page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
        assertThat(text).hasValue("Hold the button.");
        text.fill("Press the button.");
        page.getByText("Save the snippet").click();
        assertThat(row(page)).containsText("Press the button.");

        row(page).getByText("Remove").click();
        row(page).getByText("Remove").last().click();

        assertThat(page.getByText("The snippet is gone.")).isVisible();
        assertThat(row(page)).hasCount(0);
    }

    private static void write(Page page, String name, String text) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/snippets");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Folder").fill("Chargers");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(text);
        page.getByText("Save the snippet").click();
        assertThat(page.getByText(java.util.regex.Pattern.compile("is saved\\.|There is no placeholder"))
                        .first())
                .isVisible();
    }

    private Locator row(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator option(Page page) {
        return page.locator("#snippetMenu [role=option]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }
}
