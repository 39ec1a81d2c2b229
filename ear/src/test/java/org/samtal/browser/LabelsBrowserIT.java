package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent says what conversations are about. */
@BrowserTest
class LabelsBrowserIT {
    private final Desk desk;
    private final Mail mail;
    private final Mail other;
    private final String conversation;
    private final String vip = Desk.unique("Vip");

    LabelsBrowserIT(Product product) {
        desk = new Desk(product);
        other = desk.mail();
        desk.receive(other);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void newLabelShouldBeMadeByKeysAndTakenOffAgain(Page page) {
        var inbox = opened(page);
        inbox.press("l");
        page.keyboard().type(vip);
        Accessibility.checkThemes(page);
        inbox.press("Enter");
        assertThat(head(inbox)).containsText(vip);
        assertThat(inbox.row(mail.subject())).containsText(vip);

        inbox.press("l");
        page.keyboard().type(vip.substring(0, 6));
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(vip).setPressed(true)))
                .isVisible();
        page.keyboard().type(vip.substring(6));
        inbox.press("Enter");

        assertThat(inbox.notice("Label " + vip + " removed")).isVisible();
        assertThat(head(inbox)).not().containsText(vip);
        inbox.press("z");
        assertThat(head(inbox)).containsText(vip);
    }

    @Test
    void severalShouldBeLabelledAtOnceAndAllOfItBeUndone(Page page) {
        var inbox = opened(page);
        inbox.row(mail.subject()).focus();
        inbox.press("x");
        inbox.press("Shift+J");
        page.getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Labels"))
                .click();
        page.keyboard().type(vip);
        inbox.press("Enter");
        assertThat(inbox.notice("2 conversations changed")).isVisible();
        assertThat(inbox.row(mail.subject())).containsText(vip);
        assertThat(inbox.row(other.subject())).containsText(vip);

        inbox.press("z");

        assertThat(inbox.row(mail.subject())).not().containsText(vip);
        assertThat(inbox.row(other.subject())).not().containsText(vip);
    }

    private static Locator head(InboxPage inbox) {
        return inbox.page().locator("#threadHead");
    }

    private InboxPage opened(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation);
    }
}
