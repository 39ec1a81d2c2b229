package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SmtpPeer.Phase;

/** What an agent has written is never lost, never sent twice, and never sent past what the customer has just said. */
@BrowserTest
class DraftBrowserIT {
    private static final String ANSWER = "A technician comes on Tuesday.";

    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;

    DraftBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void replyShouldBeHeldWhenTheCustomerWroteAfterItWasBegun(Page page) {
        var inbox = opened(page);
        inbox.text().fill(ANSWER);
        desk.receive(answerTo(mail).text("Stop, it works again!"));
        assertThat(inbox.message("Stop, it works again!")).isVisible();

        var refusal = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().contains("/app/inbox"),
                () -> inbox.press("Control+Enter"));

        assertEquals(200, refusal.status());
        assertThat(inbox.guard()).hasText(Pattern.compile("1 new message, look first. Your draft is saved."));
        assertThat(inbox.text()).hasValue(ANSWER);
        assertThat(inbox.button("I have looked")).isFocused();
        assertEquals(List.of(), desk.messages(conversation, "reply"));
        inbox.button("I have looked").click();
        inbox.press("Control+Enter");
        assertThat(inbox.message(ANSWER)).isVisible();
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void heldReplyShouldShowTheMessageThatTheBrowserHadNotSeen(Page page) {
        page.routeWebSocket("**/live?**", line -> line.onMessage(frame -> {}));
        var inbox = opened(page);
        inbox.text().fill(ANSWER);
        desk.receive(answerTo(mail).text("Stop, it works again!"));

        inbox.button("Send").click();

        assertThat(inbox.guard()).containsText("1 new message");
        assertThat(inbox.message("Stop, it works again!")).isInViewport();
        assertThat(inbox.text()).hasValue(ANSWER);
        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @Test
    void draftShouldSurviveAReloadAndRememberWhatItAnswers(Page page) {
        var inbox = opened(page);
        inbox.text().fill(ANSWER);
        assertThat(page.getByText("Draft saved")).isVisible();
        desk.receive(answerTo(mail).text("Stop, it works again!"));

        page.reload();
        assertThat(inbox.text()).hasValue(ANSWER);
        assertThat(inbox.message("Stop, it works again!")).isVisible();
        inbox.button("Send").click();

        assertThat(inbox.guard()).containsText("1 new message");
        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @Test
    void draftsOfAReplyAndACommentShouldBeTwoThings(Page page) {
        var inbox = opened(page);
        inbox.text().fill(ANSWER);
        inbox.turnTo("Comment");
        assertThat(inbox.text()).hasValue("");
        inbox.text().fill("Who has the key?");

        inbox.button("Comment").click();
        assertThat(inbox.message("Who has the key?")).isVisible();
        inbox.turnTo("Reply");

        assertThat(inbox.text()).hasValue(ANSWER);
        inbox.button("Send").click();
        assertThat(inbox.message(ANSWER)).isVisible();
        assertThat(inbox.text()).hasValue("");
    }

    @Test
    void draftShouldSurviveALineThatIsDown(Page page) {
        var inbox = opened(page);
        inbox.text().fill(ANSWER);
        page.context().setOffline(true);

        inbox.button("Send").click();

        assertThat(inbox.notice("Not sent: the server did not answer. Your draft is kept."))
                .isVisible();
        assertThat(inbox.text()).hasValue(ANSWER);
        page.context().setOffline(false);
        inbox.button("Send").click();
        assertThat(inbox.message(ANSWER)).isVisible();
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void draftShouldSurviveAnOutageOfTheDatabase(Page page) {
        var inbox = opened(page);
        inbox.text().fill(ANSWER);
        var database = (Postgres) product.database();
        database.stop();
        try {
            inbox.button("Send").click();
            assertThat(inbox.notice("Not ")).isVisible();
            assertThat(inbox.text()).hasValue(ANSWER);
        } finally {
            database.start();
        }

        Await.until("the product is ready", () -> product.health("ready") == 200);
        inbox.button("Send").click();
        assertThat(inbox.message(ANSWER)).isVisible();
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void replyThatWasStoredButNotAnsweredShouldBeThereOnce(Page page) {
        var inbox = opened(page);
        inbox.text().fill(ANSWER);
        page.route("**/app/inbox*", route -> {
            if (route.request().method().equals("POST")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        inbox.button("Send").click();
        assertThat(inbox.notice("Not sent")).isVisible();

        page.unroute("**/app/inbox*");
        inbox.button("Send").click();

        assertThat(inbox.text()).hasValue("");
        assertThat(inbox.message(ANSWER)).hasCount(1);
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void messageShouldTellHowFarItHasCome(Page page) {
        peer.once(
                Phase.RCPT,
                envelope -> envelope.recipients().contains(mail.sender()),
                Reaction.answer("450 4.2.0 Greylisted"));
        var inbox = opened(page);

        inbox.reply(ANSWER);

        assertThat(inbox.message(ANSWER))
                .containsText(Pattern.compile("Not sent yet, trying again: .*450 4.2.0 Greylisted"));
        peer.behave();
    }

    @Test
    void refusedMessageShouldTellTheWordsOfTheOtherServer(Page page) {
        peer.always(Phase.RCPT, mail.sender(), Reaction.answer("550 5.1.1 The mailbox of Ada does not exist"));
        var inbox = opened(page);

        inbox.reply(ANSWER);

        assertThat(inbox.message(ANSWER))
                .containsText(Pattern.compile("Not sent: .*550 5.1.1 The mailbox of Ada does not exist"));
    }

    @Test
    void messageWithAnUnknownOutcomeShouldSaySo(Page page) {
        peer.always(Phase.FINAL_DOT, mail.sender(), Reaction.hangUp());
        var inbox = opened(page);

        inbox.reply(ANSWER);

        assertThat(inbox.message(ANSWER)).containsText("May not have arrived");
    }

    private InboxPage opened(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        assertThat(inbox.message("does not start")).isVisible();
        return inbox;
    }

    private Mail answerTo(Mail first) {
        return desk.mailFrom(first.sender()).subject("Re: " + first.subject()).inReplyTo(first.messageId());
    }
}
