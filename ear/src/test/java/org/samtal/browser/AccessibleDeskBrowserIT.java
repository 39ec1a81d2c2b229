package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** The desk for everybody: WCAG 2.2 AA, focus where one expects it, two languages. */
@BrowserTest
class AccessibleDeskBrowserIT {
    private static final String WHERE =
            "document.activeElement.closest('.skip-link, .rail, #nav, .list, #composer, #details, main')"
                    + "?.matches('.skip-link') ? 'skip' : document.activeElement.closest('.rail, #nav, .list, #composer, #details, main')"
                    + "?.id || document.activeElement.closest('.rail, .list')?.classList[0]";

    private final Product product;
    private final Desk desk;
    private final Mail mail;

    AccessibleDeskBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
        mail = desk.mail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyStateOfTheDeskShouldBeAccessible(String theme, Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        look(page, theme, "en");
        inbox.open();
        Accessibility.check(page);

        inbox.openConversation(conversationWithEverything());
        assertThat(inbox.message("Who has the key?")).isVisible();
        assertThat(page.locator("iframe")).hasAttribute("title", Pattern.compile("E-mail from ada-.*"));
        Accessibility.check(page);
        inbox.turnTo("Comment");
        Accessibility.check(page);
        inbox.assignee().click();
        Accessibility.check(page);
        inbox.press("Escape");
        inbox.thread().getByRole(AriaRole.HEADING).first().focus();
        inbox.press("?");
        Accessibility.check(page);
        inbox.press("Escape");
        inbox.close();
        assertThat(inbox.notice("Closed")).isVisible();
        Accessibility.check(page);
        inbox.view("Assigned to me");
        Accessibility.check(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 768, 390})
    void narrowDeskShouldBeAccessible(int width, Page page) {
        page.setViewportSize(width, 844);
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        Accessibility.check(page);
        inbox.openConversation(conversationWithEverything());
        assertThat(inbox.message("Who has the key?")).isVisible();
        Accessibility.check(page);

        var opener = inbox.button(width < 768 ? "More actions" : "Show the details");
        opener.click();
        if (width < 768) {
            Accessibility.check(page);
            inbox.button("Show the details").click();
        }
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isInViewport();
        Accessibility.check(page);
        inbox.press("Escape");
        assertThat(opener).isFocused();
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void signInShouldBeAccessible(String theme, Page page) {
        look(page, theme, "sv");
        page.navigate("/login");

        Accessibility.check(page);
    }

    @Test
    void failedPartsShouldSaySoAndBeTriedAgain(Page page) {
        desk.receive(mail);
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        page.route("**/app/fragment/*", route -> route.abort());

        inbox.row(mail.subject()).click();
        assertThat(page.getByText("The conversation could not be loaded")).isVisible();
        inbox.view("Unassigned");
        assertThat(page.getByText("The list could not be loaded")).isVisible();
        Accessibility.check(page);
        page.unroute("**/app/fragment/*");
        inbox.button("Try again").click();
        inbox.choose(mail.subject());

        assertThat(inbox.message("does not start")).isVisible();
    }

    @Test
    void focusShouldGoThroughTheRegionsInTheirOrder(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, Desk.id(desk.receive(mail)));
        assertThat(inbox.message("does not start")).isVisible();

        var regions = new ArrayList<String>();
        for (var step = 0; step < 60 && !regions.contains("details"); step++) {
            inbox.press("Tab");
            var region = String.valueOf(page.evaluate(WHERE));
            if (regions.isEmpty() || !regions.get(regions.size() - 1).equals(region)) {
                regions.add(region);
            }
        }

        assertEquals(List.of("skip", "rail", "nav", "list", "main", "composer", "details"), regions);
    }

    @Test
    void f6ShouldJumpBetweenTheRegions(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, Desk.id(desk.receive(mail)));
        assertThat(inbox.message("does not start")).isVisible();

        var regions = new ArrayList<String>();
        for (var step = 0; step < 6; step++) {
            inbox.press("F6");
            regions.add(String.valueOf(page.evaluate(WHERE)));
        }

        assertEquals(List.of("rail", "nav", "list", "main", "composer", "details"), regions);
    }

    @Test
    void lettersShouldBeKeysOnlyOutsideOfFields(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, Desk.id(desk.receive(mail)));
        inbox.turnTo("Reply");

        page.keyboard().type("jkecaiz?[]1");

        assertThat(inbox.text()).hasValue("jkecaiz?[]1");
        assertThat(inbox.subject()).hasText(mail.subject());
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void deskShouldSpeakSwedish(Page page) {
        var conversation = Desk.id(desk.receive(mail));
        new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        look(page, "light", "sv");
        page.navigate("/app/inbox?conversation=" + conversation);

        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Svara")))
                .isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Stäng").setExact(true))
                .click();
        assertThat(page.locator("#toasts")).containsText(Pattern.compile("Stängt"));
        Accessibility.check(page);
    }

    /** Every kind of message, a file, HTML, and an answer. */
    private String conversationWithEverything() {
        var html =
                "<h1>Hello</h1><table><tr><td><img src=\"https://example.com/a.png\" alt=\"Logo\"> in HTML</td></tr></table>";
        var first = desk.mail().html(html).attach("plan.pdf", "application/pdf", new byte[] {1, 2, 3});
        var conversation = Desk.id(desk.receive(first));
        desk.reply(conversation, "A technician comes on Tuesday.");
        var comment = Json.createObjectBuilder().add("text", "Who has the key?").build();
        product.rest()
                .post("/conversations/" + conversation + "/comments", comment)
                .expect(201);
        return conversation;
    }

    private void look(Page page, String theme, String language) {
        page.context()
                .addCookies(List.of(
                        new Cookie("samtal-theme", theme)
                                .setUrl(product.address().toString()),
                        new Cookie("samtal-language", language)
                                .setUrl(product.address().toString())));
    }
}
