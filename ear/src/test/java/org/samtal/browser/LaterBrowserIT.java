package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Await;
import org.samtal.harness.Chromium;
import org.samtal.harness.Colleague;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** Replies that can be taken back for a few seconds, and replies that leave at a time that was chosen. */
class LaterBrowserIT {
    private static final String ANSWER = "A technician comes on Tuesday.";
    private static final String SOON = "Leaves in a few seconds";
    private static final String OVERTAKEN = "Not sent: the customer wrote first.";

    private static final LocatorAssertions.IsVisibleOptions LEAVES =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    private static final LocatorAssertions.ContainsTextOptions HELD =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private static SmtpPeer peer;
    private static Product product;
    private static Playwright playwright;
    private static Browser browser;
    private static Desk desk;

    private final Mail mail = desk.mail();
    private String conversation;
    private Page page;
    private InboxPage inbox;

    @BeforeAll
    static void start() {
        peer = SmtpPeer.start();
        product = Product.on(Database.h2())
                .named("later")
                .shortLived()
                .sendingTo(peer)
                .with("SAMTAL_UNDO_SEND", "5")
                .start();
        desk = new Desk(product);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        product.close();
        peer.close();
    }

    @BeforeEach
    void open() {
        conversation = Desk.id(desk.receive(mail));
        page = signedIn(Product.ADMIN);
        inbox = new InboxPage(page).openConversation(conversation);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void replyShouldLeaveWhenNobodyTakesItBack() {
        inbox.reply(ANSWER);
        assertThat(waiting(page)).containsText(SOON);
        assertThat(waiting(page)).containsText(ANSWER);
        assertThat(inbox.text()).hasValue("");
        Accessibility.checkThemes(page);

        assertThat(inbox.message(ANSWER)).isVisible(LEAVES);
        assertThat(waiting(page)).hasCount(0);
        peer.awaitMailTo(mail.sender());
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void replyThatIsTakenBackShouldKeepItsFormats() {
        inbox.text().fill("Now");
        inbox.text().press("Control+a");
        inbox.text().press("Control+b");
        assertThat(inbox.text().locator("strong")).hasText("Now");
        inbox.text().press("Control+Enter");
        assertThat(waiting(page)).containsText("Now");
        page.reload();

        inbox.button("Undo").click();

        assertThat(inbox.text().locator("strong")).hasText("Now");
        assertThat(waiting(page)).hasCount(0);
    }

    @Test
    void firstMailThatIsTakenBackShouldGoOnBeingWritten() {
        var ada = Desk.unique("ada") + "@example.com";
        inbox.press("n");
        page.keyboard().type(ada);
        page.locator("#newConversation [name=subject]").fill("Your order");
        page.locator("#mailText").fill(ANSWER);
        inbox.press("Control+Enter");
        assertThat(waiting(page)).containsText(SOON);

        inbox.button("Undo").click();

        assertThat(waiting(page)).hasCount(0);
        assertThat(inbox.text()).hasValue(ANSWER);
        assertThat(page.locator("input[data-people=to]")).hasValue(ada);
        inbox.button("Send").click();
        assertEquals("Your order", peer.awaitMailTo(ada).header("Subject").orElseThrow());
    }

    @Test
    void replyThatIsTakenBackShouldGoOnBeingWritten() {
        page.locator("#composerFile")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", "Tuesday".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(with("plan.txt"))).containsText("7 B");
        inbox.reply(ANSWER);
        inbox.button("Undo").click();
        assertThat(waiting(page)).hasCount(0);
        assertThat(inbox.text()).isFocused();
        assertThat(inbox.text()).hasValue(ANSWER);

        inbox.text().fill(ANSWER + " At ten.");
        inbox.press("Control+Enter");

        var sent = peer.awaitMailTo(mail.sender()).text();
        assertTrue(sent.contains("At ten."), sent);
        assertTrue(sent.contains("plan.txt"), sent);
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void takingBackShouldOpenWhatWasClosedWithIt() {
        var other = Desk.id(desk.receive(desk.mail()));
        inbox.openConversation(other).openConversation(conversation);
        inbox.text().fill(ANSWER);
        inbox.button("Send & close").click();
        assertThat(inbox.notice("Closed, next one opened")).isVisible();

        page.locator("#toasts").getByRole(AriaRole.BUTTON).click();

        assertThat(inbox.text()).hasValue(ANSWER);
        assertThat(inbox.event("opened the conversation again")).isVisible();
        assertEquals(List.of(), peer.mailsTo(mail.sender()));
    }

    @Test
    void replyShouldPutItsConversationAwayUntilTheCustomerWrites() {
        inbox.text().fill(ANSWER);
        inbox.button("More ways to send").click();
        page.locator("#sendMenu").getByText("Send & snooze").click();
        assertThat(inbox.notice("Snoozed until the customer writes")).isVisible();
        assertThat(inbox.row(mail.subject())).hasCount(0);
        peer.awaitMailTo(mail.sender());

        desk.receive(
                desk.mailFrom(mail.sender()).subject("Re: " + mail.subject()).inReplyTo(mail.messageId()));

        assertThat(inbox.row(mail.subject())).isVisible();
    }

    @Test
    void takingBackShouldWakeWhatWasSnoozedWithIt() {
        inbox.text().fill(ANSWER);
        inbox.button("More ways to send").click();
        page.locator("#sendMenu").getByText("Send & snooze").click();
        assertThat(inbox.notice("Snoozed until the customer writes")).isVisible();

        page.locator("#toasts").getByText("Undo").click();

        assertThat(inbox.row(mail.subject())).isVisible();
        assertThat(inbox.text()).hasValue(ANSWER);
        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @Test
    void nextReplyShouldNotBeHeldUpByTheOwnOneBeforeIt() {
        inbox.reply(ANSWER);
        inbox.text().fill("And bring the key.");
        assertThat(inbox.message(ANSWER)).isVisible(LEAVES);

        inbox.press("Control+Enter");

        assertThat(inbox.message("And bring the key.")).isVisible(LEAVES);
    }

    @Test
    void scheduledReplyShouldBeHeldWhenTheCustomerWritesFirst() {
        schedule();
        assertThat(waiting(page)).containsText("08:00");

        product.deliver(desk.mailFrom(mail.sender()).inReplyTo(mail.messageId()).text("It works again, thank you."));

        assertThat(waiting(page)).containsText(OVERTAKEN);
        Accessibility.checkThemes(page);
        inbox.button("Edit").click();
        assertThat(waiting(page)).hasCount(0);
        assertThat(inbox.text()).hasValue(ANSWER);
        assertEquals(List.of(), peer.mailsTo(mail.sender()));
    }

    @Test
    void timeThatHasPassedShouldBeRefusedAndNothingBeLost() {
        inbox.text().fill(ANSWER);
        inbox.button("Send later").click();
        page.locator("#laterMenu").getByLabel("Day and time").fill("2020-01-01T08:00");
        inbox.button("Schedule").click();

        assertThat(inbox.notice("Choose a time to come, within a year.")).isVisible();
        assertThat(inbox.text()).hasValue(ANSWER);
    }

    @Test
    void colleagueShouldSeeWhatWaitsAndBeAbleToStopIt() {
        schedule();
        var mona = Colleague.hired(product, "agent");
        var hers = signedIn(mona.email());
        var desktop = new InboxPage(hers).openConversation(conversation);
        assertThat(waiting(hers)).containsText(ANSWER);

        desktop.button("Don’t send").click();

        assertThat(waiting(hers)).containsText("Not sent: a colleague stopped it.");
        assertThat(waiting(page)).containsText("Not sent: a colleague stopped it.");
        inbox.button("Edit").click();
        assertThat(inbox.text()).hasValue(ANSWER);
        assertThat(waiting(hers)).hasCount(0);
        hers.context().close();
    }

    @Test
    void replyOfAnAgentWhoHasLeftShouldBeHeldAndItsConversationBeOpen() {
        var mona = Colleague.hired(product, "agent");
        var hers = signedIn(mona.email());
        var desktop = new InboxPage(hers).openConversation(conversation);
        desktop.text().fill(ANSWER);
        desktop.button("Send & close").click();
        assertThat(desktop.notice("Closed")).isVisible();

        mona.deactivate(product);

        assertThat(inbox.button("Edit")).hasCount(0);
        assertThat(waiting(page)).containsText("Not sent: its author has left.", HELD);
        assertThat(inbox.button("Close")).isVisible();
        assertEquals(List.of(), peer.mailsTo(mail.sender()));
        hers.context().close();
    }

    @Test
    void waitingReplyShouldOutliveAKill() {
        inbox.reply(ANSWER);
        assertThat(waiting(page)).containsText(SOON);

        product.kill();
        product.start();

        peer.awaitMailTo(mail.sender());
        Await.until(
                "the reply is a message",
                () -> desk.messages(conversation, "reply").size() == 1);
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void signaturesShouldStandBelowTheMailAndBeShownBeforeItLeaves() {
        page.navigate("/settings/inboxes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change Support"))
                .click();
        page.getByLabel("Signature").fill("Nordvik AB");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save changes"))
                .click();
        assertThat(page.getByText("Support is saved.")).isVisible();
        Accessibility.checkThemes(page);
        page.navigate("/settings/profile");
        page.getByLabel("Signature").fill("Åsa, support");
        page.evaluate("document.body.dataset.before = 'saved'");
        page.keyboard().press("Tab");
        assertThat(page.locator("body[data-before]")).hasCount(0);
        inbox.openConversation(conversation);
        assertThat(page.locator("#composerSignature")).containsText("Nordvik AB");
        inbox.reply(ANSWER);

        var sent = peer.awaitMailTo(mail.sender()).text();
        assertTrue(sent.contains("--=20\r\n=C3=85sa, support\r\nNordvik AB"), sent);
        assertTrue(desk.messages(conversation, "reply").get(0).getString("text").equals(ANSWER));
    }

    private void schedule() {
        inbox.text().fill(ANSWER);
        inbox.button("Send later").click();
        page.locator("#laterMenu").getByText("Tomorrow morning").click();
        assertThat(waiting(page)).containsText(ANSWER);
    }

    private static Locator waiting(Page page) {
        return page.locator("#later li");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page signedIn(String email) {
        var page = Chromium.newContext(browser, product).newPage();
        new LoginPage(page).enter(email, Product.PASSWORD, "/settings/profile");
        return page;
    }
}
