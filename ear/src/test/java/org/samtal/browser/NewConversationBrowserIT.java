package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** An agent writes to somebody first. */
@BrowserTest
class NewConversationBrowserIT {
    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final String ada = Desk.unique("ada") + "@example.com";
    private final String bo = Desk.unique("bo") + "@example.com";
    private final String subject = Desk.unique("Your order");

    NewConversationBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
    }

    @Test
    void mailShouldLeaveAndItsAnswerComeBackToTheConversation(Page page) {
        var inbox = open(page);
        inbox.press("n");
        assertThat(field(page, "To")).isFocused();
        page.keyboard().type("Ada Nilsson <" + ada + ">");
        field(page, "Cc").fill(bo);
        field(page, "Subject").fill(subject);
        field(page, "Write your mail").fill("Your charger has left our store.");
        inbox.press("Control+Enter");

        assertThat(inbox.subject()).hasText(subject);
        assertThat(inbox.message("Your charger has left our store.")).containsText("Sent");
        assertThat(inbox.row(subject)).containsText("Ada Nilsson");
        var sent = peer.awaitMailTo(ada);
        assertEquals(Set.of(ada, bo), Set.copyOf(sent.recipients()));
        assertEquals(subject, sent.header("Subject").orElseThrow());
        assertTrue(sent.header("In-Reply-To").isEmpty(), sent::text);
        desk.receive(desk.mailFrom(ada)
                .inReplyTo(sent.header("Message-ID").orElseThrow())
                .text("Thank you, when does it arrive?"));
        assertThat(inbox.message("Thank you, when does it arrive?")).isVisible();
    }

    @Test
    void formatsAndFilesShouldGoWithTheFirstMail(Page page) {
        var inbox = open(page);
        write(page, inbox, ada);
        page.locator("#mailFile")
                .setInputFiles(new FilePayload("manual.txt", "text/plain", "Press".getBytes(StandardCharsets.UTF_8)));
        assertThat(dialog(page).getByRole(AriaRole.LISTITEM)).containsText("manual.txt");
        var text = field(page, "Write your mail").locator("visible=true");
        text.press("Control+a");
        text.press("Control+b");
        assertThat(text.locator("strong")).hasText("Hello");
        inbox.press("Escape");
        page.reload();
        inbox.press("n");
        assertThat(text.locator("strong")).hasText("Hello");
        Accessibility.checkThemes(page);

        inbox.press("Control+Enter");

        assertThat(inbox.subject()).hasText(subject);
        var sent = peer.awaitMailTo(ada).text();
        assertTrue(sent.contains("<strong>Hello</strong>"), sent);
        assertTrue(sent.contains("filename=manual.txt"), sent);
        assertThat(inbox.thread().locator(".file")).containsText("manual.txt");
    }

    @Test
    void firstMailShouldLeaveWhenItsAgentHasChosen(Page page) {
        var inbox = open(page);
        write(page, inbox, ada);
        dialog(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send later"))
                .click();
        dialog(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tomorrow morning"))
                .click();

        assertThat(inbox.subject()).hasText(subject);
        assertThat(page.locator("#later li")).containsText("Hello");
        assertThat(inbox.row(subject)).containsText("Hello");
        assertEquals(List.of(), peer.mailsTo(ada));
        inbox.button("Edit").click();
        assertThat(inbox.text()).hasValue("Hello");
        inbox.button("Send").click();
        assertEquals(subject, peer.awaitMailTo(ada).header("Subject").orElseThrow());
    }

    @Test
    void conversationShouldBelongToWhoeverBeganIt(Page page) {
        var mona = Colleague.hired(product, "agent");
        var inbox = new InboxPage(page).open(mona.email(), Product.PASSWORD);
        write(page, inbox, ada);
        inbox.press("Control+Enter");
        assertThat(inbox.subject()).hasText(subject);

        inbox.view("Assigned to me");

        assertThat(inbox.row(subject)).isVisible();
    }

    @Test
    void whatIsWrongShouldBeSaidAndNothingBeLost(Page page) {
        var inbox = open(page);
        write(page, inbox, "ada");

        inbox.press("Control+Enter");

        assertThat(dialog(page).getByRole(AriaRole.ALERT)).hasText("ada is no e-mail address. Check it.");
        field(page, "To").fill(desk.inboxAddress());
        inbox.press("Control+Enter");
        assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("is one of our own addresses");
        field(page, "To").fill(ada);
        field(page, "Subject").fill("");
        inbox.press("Control+Enter");
        assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("Give it a subject");
        assertThat(field(page, "Write your mail")).hasValue("Hello");
    }

    @Test
    void whatIsWrittenShouldOutliveTheDialogAndThePage(Page page) {
        var inbox = open(page);
        write(page, inbox, ada);
        inbox.press("Escape");
        assertThat(dialog(page)).isHidden();
        page.reload();

        inbox.button("New conversation").click();

        assertThat(field(page, "To")).hasValue(ada);
        assertThat(field(page, "Subject")).hasValue(subject);
        assertThat(field(page, "Write your mail")).hasValue("Hello");
    }

    /** The answer to the click is lost: the second click must not write to the customer twice. */
    @Test
    void secondTryShouldSendNoSecondMail(Page page) {
        var inbox = open(page);
        write(page, inbox, ada);
        var lost = new int[1];
        page.route("**/app/inbox*", route -> {
            if (lost[0] == 0 && String.valueOf(route.request().postData()).contains("form%3Astart")) {
                lost[0]++;
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        inbox.press("Control+Enter");
        assertThat(dialog(page).getByRole(AriaRole.ALERT)).isVisible();
        page.unroute("**/app/inbox*");

        inbox.press("Control+Enter");

        assertThat(inbox.subject()).hasText(subject);
        Await.until("the mail is there", () -> !peer.mailsTo(ada).isEmpty());
        assertEquals(1, peer.mailsTo(ada).size());
        assertThat(inbox.row(subject)).hasCount(1);
    }

    @Test
    void dialogShouldBeAccessibleInBothThemes(Page page) {
        open(page).press("n");
        assertThat(dialog(page)).isVisible();

        Accessibility.checkThemes(page);
    }

    private void write(Page page, InboxPage inbox, String to) {
        inbox.press("n");
        field(page, "To").fill(to);
        field(page, "Subject").fill(subject);
        field(page, "Write your mail").fill("Hello");
    }

    private static InboxPage open(Page page) {
        return new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("New conversation"));
    }

    private static Locator field(Page page, String label) {
        return dialog(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
