package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** An agent changes what a conversation is called, and whether it is read. */
@BrowserTest
class SubjectBrowserIT {
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;
    private final String better = Desk.unique("Charger in bay 4 is dead");

    SubjectBrowserIT(Product product, SmtpPeer peer) {
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void subjectShouldBeChangedAndGoOutWithTheNextMail(Page page) {
        var inbox = edit(page);
        Accessibility.checkThemes(page);
        page.keyboard().type(better);
        inbox.press("Enter");
        assertThat(inbox.subject()).hasText(better);
        assertThat(inbox.row(better)).isVisible();
        assertThat(inbox.event("changed the subject to")).isVisible();

        inbox.reply("A technician comes.");

        assertEquals(
                "Re: " + better,
                peer.awaitMailTo(mail.sender()).header("Subject").orElseThrow());
    }

    @Test
    void changedSubjectShouldBeUndone(Page page) {
        var inbox = edit(page);
        page.keyboard().type(better);
        inbox.press("Enter");
        assertThat(inbox.subject()).hasText(better);

        inbox.press("z");

        assertThat(inbox.subject()).hasText(mail.subject());
    }

    @Test
    void emptySubjectShouldBeRefusedInWords(Page page) {
        var inbox = edit(page);
        page.keyboard().press("Delete");
        inbox.press("Enter");

        assertThat(page.locator("#subjectProblem")).containsText("Give it a subject");
        inbox.press("Escape");
        assertThat(inbox.subject()).hasText(mail.subject());
    }

    @Test
    void conversationShouldBeUnreadAgain(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        assertThat(inbox.row(mail.subject())).not().hasClass(Pattern.compile("is-unread"));

        inbox.press("u");

        assertThat(inbox.row(mail.subject())).hasClass(Pattern.compile("is-unread"));
        page.reload();
        assertThat(inbox.row(mail.subject())).hasClass(Pattern.compile("is-unread"));
        inbox.choose(mail.subject());
        assertThat(inbox.row(mail.subject())).not().hasClass(Pattern.compile("is-unread"));
    }

    private InboxPage edit(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        inbox.button("More actions").click();
        page.locator("#moreMenu").getByText("Edit the subject").click();
        return inbox;
    }
}
