package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** A comment asks a colleague to look, and the conversation stands before them. */
@BrowserTest
class MentionBrowserIT {
    private final Product product;
    private final Desk desk;
    private String subject;
    private String conversation;

    MentionBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @BeforeEach
    void receive() {
        var mail = desk.mail();
        subject = mail.subject();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void mentionedColleagueShouldSeeTheConversationAtOnceUntilTheyHaveLooked(Page hers, Page his) {
        var colleague = Colleague.hired(product, "agent");
        var him = new InboxPage(his).open(colleague.email(), Product.PASSWORD);
        him.view("Mentions");
        assertThat(his.getByText("Nobody has mentioned you")).isVisible();
        Accessibility.checkThemes(his);

        var her = new InboxPage(hers).openAs(Product.ADMIN, conversation);
        her.comment("@" + Colleague.NAME + " please look");

        assertThat(mentions(his).locator(".nav__count")).hasText("1");
        assertThat(her.thread().locator(".mention").first()).hasText("@" + Colleague.NAME);
        him.view("Mentions");
        him.choose(subject);
        assertThat(him.thread().getByText("please look")).isVisible();
        assertThat(mentions(his).locator(".nav__count")).hasText("");
        assertThat(him.row(subject)).isVisible();
    }

    @Test
    void nameShouldBeOfferedWhileItIsTyped(Page page) {
        Colleague.hired(product, "agent");
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        inbox.press("c");
        page.keyboard().type("Ask @mon");
        assertThat(option(page)).isVisible();
        Accessibility.checkThemes(page);
        page.keyboard().press("Enter");

        assertThat(page.locator("#composerText")).hasValue("Ask @" + Colleague.NAME + " ");
        assertThat(option(page)).isHidden();
    }

    @Test
    void nobodyShouldBeOfferedInAReply(Page page) {
        Colleague.hired(product, "agent");
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        inbox.press("r");
        page.keyboard().type("Ask @mon");

        assertThat(page.locator("#composerText")).hasValue("Ask @mon");
        assertThat(option(page)).isHidden();
    }

    private static Locator mentions(Page page) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Inbox views"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mentions"));
    }

    private static Locator option(Page page) {
        return page.locator("#mentionMenu [role=option]")
                .filter(new Locator.FilterOptions().setHasText(Colleague.NAME))
                .first();
    }
}
