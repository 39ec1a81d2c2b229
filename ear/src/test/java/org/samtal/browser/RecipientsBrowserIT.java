package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** An agent decides in the composer who gets a reply. */
@BrowserTest
class RecipientsBrowserIT {
    private static final String CHANGE = "Change who gets it";

    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String eva = Desk.unique("eva") + "@example.com";
    private final String chef = Desk.unique("chef") + "@example.com";
    private String conversation;

    RecipientsBrowserIT(Product product, SmtpPeer peer) {
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
    }

    @BeforeEach
    void receive() {
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void replyShouldGoToThoseWhoWereChosen(Page page) {
        var inbox = open(page);
        inbox.button(CHANGE).click();
        assertThat(field(page, "Cc")).isFocused();
        page.keyboard().type("Eva Berg <" + eva + ">");
        field(page, "Bcc").fill(chef);

        inbox.reply("A technician comes on Tuesday.");

        assertThat(inbox.message("A technician comes on Tuesday.")).containsText("cc Eva Berg, bcc " + chef);
        var sent = peer.awaitMailTo(chef);
        assertEquals(Set.of(mail.sender(), eva, chef), Set.copyOf(sent.recipients()));
        assertFalse(sent.text().contains(chef), sent::text);
        assertThat(field(page, "Cc")).isHidden();
    }

    @Test
    void whatIsNoAddressShouldBeSaidAndNothingBeLost(Page page) {
        var inbox = open(page);
        inbox.button(CHANGE).click();
        field(page, "Cc").fill("eva");
        inbox.reply("A technician comes on Tuesday.");

        assertThat(inbox.notice("eva is no e-mail address. Check it.")).isVisible();
        assertThat(inbox.text()).hasValue("A technician comes on Tuesday.");
        field(page, "Cc").fill(eva);
        inbox.press("Control+Enter");

        assertThat(inbox.message("A technician comes on Tuesday.")).containsText(eva);
    }

    @Test
    void choiceShouldStayWithItsDraft(Page page) {
        var inbox = open(page);
        inbox.text().fill("A technician comes");
        inbox.button(CHANGE).click();
        field(page, "Bcc").fill(chef);
        assertThat(page.getByText("Draft saved")).isVisible();

        page.reload();

        assertThat(inbox.text()).hasValue("A technician comes");
        assertThat(field(page, "Bcc")).hasValue(chef);
        assertThat(field(page, "To")).hasValue(Pattern.compile(".*" + mail.sender() + ".*"));
    }

    @Test
    void choiceShouldBeTakenBack(Page page) {
        var inbox = open(page);
        inbox.button(CHANGE).click();
        field(page, "To").fill(eva);

        inbox.button("Back to those who are due an answer").click();
        inbox.reply("A technician comes on Tuesday.");

        assertThat(inbox.message("A technician comes on Tuesday.")).isVisible();
        assertEquals(
                Set.of(mail.sender()),
                Set.copyOf(peer.awaitMailTo(mail.sender()).recipients()));
    }

    @Test
    void commentShouldHaveNoRecipients(Page page) {
        var inbox = open(page);
        inbox.button(CHANGE).click();

        inbox.turnTo("Comment");

        assertThat(field(page, "Cc")).isHidden();
    }

    @Test
    void chosenRecipientsShouldBeAccessibleInBothThemes(Page page) {
        open(page).button(CHANGE).click();

        Accessibility.checkThemes(page);
    }

    private InboxPage open(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation);
    }

    private static Locator field(Page page, String label) {
        return page.locator("#composerPeople").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
