package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent keeps what they have narrowed the list to under a name. */
@BrowserTest
class SavedViewBrowserIT {
    private final Product product;
    private final Desk desk;
    private final Mail mail;
    private final String vip = Desk.unique("Vip");
    private final String name = Desk.unique("Vip customers");

    SavedViewBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
        mail = labelled();
    }

    @Test
    void savedViewShouldBeOpenedFromTheNavigationAndCountWhatItHolds(Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        save(page, inbox, false);
        assertThat(page.locator("#listTitle")).hasText(name);
        assertThat(link(page).locator(".nav__count")).hasText("1");
        Accessibility.checkThemes(page);

        inbox.view("Closed");
        var other = labelled();
        assertThat(link(page).locator(".nav__count")).hasText("2");
        link(page).click();

        assertThat(inbox.row(mail.subject())).isVisible();
        assertThat(inbox.row(other.subject())).isVisible();
        assertThat(page.locator("#listTitle")).hasText(name);
        assertThat(page.locator("#viewSave")).isHidden();
    }

    @Test
    void sharedViewShouldBeThereForEverybodyAndOwnOnesForNobodyElse(Page hers, Page his) {
        save(hers, new InboxPage(hers).open(Product.ADMIN, Product.PASSWORD), true);
        var colleague = Colleague.hired(product, "agent");
        var him = new InboxPage(his).open(colleague.email(), Product.PASSWORD);
        link(his).click();
        assertThat(him.row(mail.subject())).isVisible();
        assertThat(his.locator("#viewRemove")).isHidden();

        hers.locator("#viewRemove").click();
        assertThat(link(hers)).hasCount(0);
        hers.keyboard().press("z");
        assertThat(link(hers)).isVisible();
        hers.locator("#viewRemove").click();
        assertThat(link(hers)).hasCount(0);
        save(hers, new InboxPage(hers).open(), false);

        his.reload();
        assertThat(him.row(mail.subject())).isVisible();
        assertThat(link(his)).hasCount(0);
    }

    @Test
    void viewWithoutANameShouldBeRefusedInTheDialog(Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        narrow(page, inbox);
        inbox.button("Save view").first().click();
        Accessibility.checkThemes(page);

        page.locator("#viewDialog [type=submit]").click();

        assertThat(page.locator("#viewProblem")).hasText("Give the view a name of at most 60 characters.");
    }

    private void save(Page page, InboxPage inbox, boolean shared) {
        narrow(page, inbox);
        page.locator("#viewSave").click();
        page.locator("#viewDialog [name=name]").fill(name);
        page.locator("#viewDialog [name=shared]").setChecked(shared);
        page.keyboard().press("Enter");
        assertThat(link(page)).isVisible();
    }

    private void narrow(Page page, InboxPage inbox) {
        inbox.press("Shift+F");
        page.locator("#filterLabel").selectOption(vip);
        assertThat(page.locator("#filterWords")).hasText(vip);
        page.keyboard().press("Escape");
    }

    private Locator link(Page page) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Inbox views"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private Mail labelled() {
        var received = desk.mail();
        var labels = Json.createObjectBuilder()
                .add("labels", Json.createArrayBuilder().add(vip))
                .build();
        product.rest()
                .patch("/conversations/" + Desk.id(desk.receive(received)), labels)
                .expect(200);
        return received;
    }
}
