package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent narrows the list. */
@BrowserTest
class FilterBrowserIT {
    private final Product product;
    private final Desk desk;
    private final Mail mail;
    private final Mail other;
    private final String conversation;
    private final String otherConversation;
    private final String vip = Desk.unique("Vip");

    FilterBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
        other = desk.mail();
        otherConversation = Desk.id(desk.receive(other));
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
        label(conversation);
    }

    @Test
    void listShouldBeNarrowedToALabelAndFollowWhatChanges(Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        inbox.press("Shift+F");
        page.getByLabel("Label", new Page.GetByLabelOptions().setExact(true)).selectOption(vip);
        assertThat(inbox.row(other.subject())).hasCount(0);
        assertThat(inbox.row(mail.subject())).isVisible();
        Accessibility.checkThemes(page);

        label(otherConversation);
        assertThat(inbox.row(other.subject())).isVisible();
        page.reload();
        assertThat(page.locator("#filterWords")).hasText(vip);
        assertThat(inbox.row(mail.subject())).isVisible();
        inbox.button("Clear").click();

        assertThat(page.locator("#filterChips")).isHidden();
        assertThat(page.locator("#listCount")).not().isEmpty();
    }

    @Test
    void filterThatNothingMatchesShouldSaySoAndBeCleared(Page page) {
        var mona = Colleague.hired(product, "agent");
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        inbox.button("Filter the list").click();
        page.getByLabel("Assigned to", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setValue(mona.id()));
        assertThat(page.getByText("No conversation of this view matches the filter."))
                .isVisible();

        page.locator("#rows").getByText("Clear").click();

        assertThat(inbox.row(mail.subject())).isVisible();
        page.goBack();
        assertThat(page.getByText("No conversation of this view matches the filter."))
                .isVisible();
    }

    @Test
    void labelThatWasJustMadeShouldBeOffered(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        var made = Desk.unique("Made");
        inbox.press("l");
        page.keyboard().type(made);
        inbox.press("Enter");
        assertThat(inbox.row(mail.subject())).containsText(made);

        inbox.press("Shift+F");
        page.locator("#filterLabel").selectOption(made);

        assertThat(inbox.row(other.subject())).hasCount(0);
        assertThat(inbox.row(mail.subject())).isVisible();
    }

    @Test
    void listShouldShowOnlyWhatWaitsForUs(Page page) {
        desk.reply(conversation, "A technician comes on Tuesday.");
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        inbox.press("Shift+F");

        page.locator("#filterOnly").selectOption("waiting");

        assertThat(inbox.row(mail.subject())).hasCount(0);
        assertThat(inbox.row(other.subject())).isVisible();
    }

    @Test
    void unreadShouldBeShownUntilItIsRead(Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        inbox.choose(mail.subject());
        inbox.press("Shift+F");

        page.locator("#filterOnly").selectOption("unread");

        assertThat(inbox.row(other.subject())).isVisible();
        assertThat(inbox.row(mail.subject())).hasCount(0);
    }

    private void label(String id) {
        var labels = Json.createObjectBuilder()
                .add("labels", Json.createArrayBuilder().add(vip))
                .build();
        product.rest().patch("/conversations/" + id, labels).expect(200);
    }
}
