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

/** Colleagues at the same conversation see each other, before they answer a customer twice. */
@BrowserTest
class PresenceBrowserIT {
    private static final String ADMIN_NAME = "admin";

    private final Product product;
    private final Desk desk;
    private Colleague colleague;
    private String conversation;

    PresenceBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @BeforeEach
    void receive() {
        colleague = Colleague.hired(product, "agent");
        conversation = Desk.id(desk.receive(desk.mail()));
    }

    @Test
    void colleagueShouldBeSeenForAsLongAsTheyLook(Page hers, Page his) {
        new InboxPage(hers).openAs(Product.ADMIN, conversation);
        var him = new InboxPage(his).openAs(colleague.email(), conversation);
        assertThat(viewer(hers, Colleague.NAME)).isVisible();
        assertThat(viewer(his, ADMIN_NAME)).isVisible();
        Accessibility.checkThemes(hers);

        him.view("Closed");

        assertThat(viewer(hers, Colleague.NAME)).isHidden();
    }

    @Test
    void colleagueWhoWritesShouldBeNamedUntilTheyHaveSent(Page hers, Page his) {
        var her = new InboxPage(hers).openAs(Product.ADMIN, conversation);
        var him = new InboxPage(his).openAs(colleague.email(), conversation);

        him.press("c");
        his.keyboard().type("I know this one");

        assertThat(colleagues(hers)).containsText(Colleague.NAME + " is writing a comment.");
        Accessibility.checkThemes(hers);
        her.press("r");
        hers.keyboard().type("Dear");
        assertThat(colleagues(his)).containsText(ADMIN_NAME + " is writing a reply. Your draft is saved.");
        his.keyboard().press("Control+Enter");
        assertThat(her.messages().getByText("I know this one")).isVisible();
        assertThat(colleagues(hers)).hasText("");
    }

    @Test
    void conversationShouldBeLeftToTheColleagueWhoAnswersIt(Page hers, Page his) {
        var her = new InboxPage(hers).openAs(Product.ADMIN, conversation);
        new InboxPage(his).openAs(colleague.email(), conversation).press("r");
        his.keyboard().type("Dear");

        colleagues(hers)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Let Mona answer"))
                .click();

        assertThat(her.thread().locator(".thread__owner")).hasText(Colleague.NAME);
        assertThat(colleagues(hers).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(colleagues(hers)).containsText(Colleague.NAME + " is writing a reply.");
    }

    @Test
    void presenceShouldComeBackWithTheLine(Page hers, Page his) {
        new InboxPage(hers).openAs(Product.ADMIN, conversation);
        new InboxPage(his).openAs(colleague.email(), conversation);
        assertThat(viewer(hers, Colleague.NAME)).isVisible();

        his.reload();

        assertThat(viewer(his, ADMIN_NAME)).isVisible();
        assertThat(viewer(hers, Colleague.NAME)).hasCount(1);
    }

    private static Locator colleagues(Page page) {
        return page.locator("#colleagues");
    }

    private static Locator viewer(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(name + " is looking at this"));
    }
}
