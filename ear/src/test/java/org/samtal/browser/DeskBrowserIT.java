package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** What an agent does with a conversation, with the mouse and with the keyboard. */
@BrowserTest
class DeskBrowserIT {
    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;

    DeskBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
    }

    @Test
    void conversationShouldBeWorkedWithTheMouse(Page page) {
        var conversation = Desk.id(desk.receive(mail));
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);

        inbox.choose(mail.subject());
        inbox.comment("Who has the key?");
        assertThat(inbox.message("Who has the key?")).containsText("Internal comment");
        inbox.reply("A technician comes on Tuesday.");
        assertThat(inbox.message("A technician comes on Tuesday.")).containsText("Sent");
        inbox.assignTo("Unassigned");
        assertThat(inbox.event("left the conversation to the team")).isVisible();
        inbox.close();
        assertThat(inbox.notice("Closed")).isVisible();

        assertEquals("closed", status(conversation));
        assertEquals(List.of("Who has the key?"), texts(conversation, "comment"));
        assertTrue(peer.awaitMailTo(mail.sender()).text().contains("A technician comes on Tuesday."));
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void closedConversationShouldBeOpenedAgainFromItsView(Page page) {
        var conversation = Desk.id(desk.receive(mail));
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        inbox.close();
        assertThat(inbox.row(mail.subject())).hasCount(0);

        inbox.view("Closed");
        inbox.choose(mail.subject());
        inbox.reopen();
        assertThat(inbox.notice("Opened again")).isVisible();

        assertEquals("open", status(conversation));
        assertThat(inbox.event("opened the conversation again")).isVisible();
    }

    @Test
    void lastConversationOfAViewShouldLeaveItDoneWhenClosed(Page page) {
        var colleague = Colleague.hired(product, "agent");
        var inbox = new InboxPage(page).openAs(colleague.email(), Desk.id(desk.receive(mail)));
        inbox.press("i");
        assertThat(inbox.event("took the conversation")).isVisible();
        inbox.view("Assigned to me");
        inbox.choose(mail.subject());

        inbox.close();

        assertThat(page.getByText("Nothing assigned to you is waiting.")).isVisible();
        assertThat(inbox.row(mail.subject())).hasCount(0);
        assertThat(inbox.focused()).hasText("Assigned to me");
    }

    @Test
    void conversationShouldBeWorkedWithTheKeyboard(Page page) {
        var conversation = Desk.id(desk.receive(mail));
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        assertThat(inbox.row(mail.subject())).isVisible();

        inbox.press("j");
        assertThat(inbox.subject()).hasText(mail.subject());
        inbox.press("c");
        page.keyboard().type("Who has the key?");
        inbox.press("Control+Enter");
        assertThat(inbox.message("Who has the key?")).isVisible();
        inbox.press("Escape");
        inbox.press("i");
        assertThat(inbox.event("took the conversation")).isVisible();
        inbox.press("a");
        page.keyboard().type("Unass");
        inbox.press("Enter");
        assertThat(inbox.event("left the conversation to the team")).isVisible();
        inbox.press("r");
        page.keyboard().type("A technician comes on Tuesday.");
        inbox.press("Control+Shift+Enter");

        Await.until("the conversation is closed", () -> status(conversation).equals("closed"));
        assertEquals(List.of("Who has the key?"), texts(conversation, "comment"));
        assertEquals(List.of("A technician comes on Tuesday."), texts(conversation, "reply"));
        inbox.press("Escape");
        inbox.press("z");
        Await.until("the conversation is open", () -> status(conversation).equals("open"));
    }

    @Test
    void conversationShouldBeGivenBackEvenWhereThePageDoesNotKnowYetWhoHasIt(Page page) {
        var conversation = Desk.id(desk.receive(mail));
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        page.route("**/app/fragment/messages*", Route::abort);

        inbox.press("i");
        Await.until("the conversation is taken", () -> isAssigned(conversation));
        inbox.assignTo("Unassigned");

        Await.until("the conversation is nobody's", () -> !isAssigned(conversation));
    }

    @Test
    void closingShouldMoveTheFocusToTheNextConversation(Page page) {
        var below = desk.mail();
        desk.receive(below);
        desk.receive(mail);
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        inbox.choose(mail.subject());

        inbox.press("e");

        assertThat(inbox.notice("Closed, next one opened")).isVisible();
        assertThat(inbox.focused()).hasText(below.subject());
        assertEquals("threadSubject", inbox.focused().getAttribute("id"));
    }

    @Test
    void enterShouldOpenARowAndEscapeLeadBackToIt(Page page) {
        desk.receive(mail);
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);

        inbox.row(mail.subject()).focus();
        inbox.press("Enter");
        assertThat(inbox.subject()).isFocused();
        assertThat(inbox.subject()).hasText(mail.subject());
        inbox.press("Escape");

        assertThat(inbox.row(mail.subject())).isFocused();
    }

    @Test
    void replyOfAColleagueShouldShowTheOwnerInBothBrowsers(Page hers, Page his) {
        var conversation = Desk.id(desk.receive(mail));
        var colleague = Colleague.hired(product, "agent");
        var her = new InboxPage(hers).openAs(Product.ADMIN, conversation);
        var him = new InboxPage(his).openAs(colleague.email(), conversation);

        him.reply("I look after this.");

        assertThat(her.message("I look after this.")).isVisible();
        assertThat(her.assignee()).containsText(Colleague.NAME);
        assertThat(her.row(mail.subject())).containsText("Answered");
    }

    @Test
    void openedConversationThatLeavesTheViewShouldStayInTheListAsItIsNow(Page page) {
        desk.receive(mail);
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        inbox.view("Unassigned");
        inbox.choose(mail.subject());

        inbox.reply("I look after this.");

        assertThat(inbox.row(mail.subject())).containsText("Answered");
        inbox.view("Unassigned");
        assertThat(inbox.row(mail.subject())).hasCount(0);
    }

    @Test
    void conversationShouldOpenInAnOldTabAfterManyOtherPages(Page page) {
        var conversation = Desk.id(desk.receive(mail));
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        for (var other = 0; other < 14; other++) {
            page.context().request().get("/app/inbox");
        }

        inbox.reply("Written in the oldest tab.");

        assertThat(inbox.message("Written in the oldest tab.")).isVisible();
    }

    private String status(String conversation) {
        return product.rest().read("/conversations/" + conversation).getString("status");
    }

    private boolean isAssigned(String conversation) {
        return !product.rest().read("/conversations/" + conversation).isNull("assignee");
    }

    private List<String> texts(String conversation, String kind) {
        return desk.messages(conversation, kind).stream()
                .map((JsonObject message) -> message.getString("text"))
                .toList();
    }
}
