package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocketRoute;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** Open screens keep themselves fresh, and nothing is lost on the way. */
@BrowserTest
class LiveDeskBrowserIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int TRIES = 3;

    private final Product product;
    private final Desk desk;

    LiveDeskBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @Test
    void newMailShouldShowInTheListOfEveryBrowserWithinASecond(Page hers, Page his) {
        var her = new InboxPage(hers).open(Product.ADMIN, Product.PASSWORD);
        var him = new InboxPage(his).open(Colleague.hired(product, "agent").email(), Product.PASSWORD);

        var fastest = fastest(mail -> {
            product.deliver(mail);
            assertThat(her.row(mail.subject())).isVisible();
            assertThat(him.row(mail.subject())).isVisible();
            return mail;
        });

        assertTrue(fastest.compareTo(AT_ONCE) < 0, fastest::toString);
    }

    @Test
    void newMessageShouldShowInTheOpenThreadOfEveryBrowserWithinASecond(Page hers, Page his) {
        var first = desk.mail();
        var conversation = Desk.id(desk.receive(first));
        var her = new InboxPage(hers).openAs(Product.ADMIN, conversation);
        var him = new InboxPage(his)
                .open(Colleague.hired(product, "agent").email(), Product.PASSWORD)
                .openConversation(conversation);
        assertThat(her.message("does not start")).isVisible();
        assertThat(him.message("does not start")).isVisible();

        var fastest = fastest(mail -> {
            var words = Desk.unique("It works again");
            product.deliver(answerTo(first).text(words));
            assertThat(her.message(words)).isVisible();
            assertThat(him.message(words)).isVisible();
            return mail;
        });

        assertTrue(fastest.compareTo(AT_ONCE) < 0, fastest::toString);
    }

    @Test
    void nothingShouldBeMissingAfterTheConnectionWasDown(Page page) {
        var first = desk.mail();
        var inbox = new InboxPage(page).openAs(Product.ADMIN, Desk.id(desk.receive(first)));
        assertThat(inbox.message("does not start")).isVisible();

        page.context().setOffline(true);
        assertThat(inbox.connection()).containsText("Offline");
        var words = Desk.unique("Written while the line was down");
        desk.receive(answerTo(first).text(words));
        var other = desk.mail();
        desk.receive(other);
        page.context().setOffline(false);

        assertThat(inbox.message(words)).isVisible();
        assertThat(inbox.row(other.subject())).isVisible();
        assertThat(inbox.connection()).isEmpty();
    }

    @Test
    void newsThatWereLostOnTheWayShouldBeAskedFor(Page page) {
        var loses = new AtomicBoolean();
        page.routeWebSocket("**/live?**", line -> losing(line, loses));
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        var before = desk.mail();
        desk.receive(before);
        assertThat(inbox.row(before.subject())).isVisible();

        loses.set(true);
        var lost = desk.mail();
        desk.receive(lost);
        page.waitForTimeout(500);
        assertThat(inbox.row(lost.subject())).hasCount(0);
        loses.set(false);
        desk.receive(desk.mail());

        assertThat(inbox.row(lost.subject())).isVisible();
    }

    /** S64. */
    @Test
    void whatThePageAsksByItselfShouldProlongNoSession(Page page) {
        var first = desk.mail();
        var inbox = new InboxPage(page).openAs(Product.ADMIN, Desk.id(desk.receive(first)));
        assertThat(inbox.message("does not start")).isVisible();
        page.waitForResponse("**/app/live/ticket", () -> page.evaluate("dispatchEvent(new Event('online'))"));
        var asked = new ArrayList<Request>();
        page.onRequest(asked::add);

        var words = Desk.unique("It works again");
        page.waitForRequest("**/app/read", () -> {
            desk.receive(answerTo(first).text(words));
            assertThat(inbox.message(words)).isVisible();
        });

        var prolonging = asked.stream()
                .filter(request -> !request.headers().containsKey("samtal-background"))
                .map(Request::url)
                .filter(url -> url.contains("/app/"))
                .toList();
        assertEquals(List.of(), prolonging);
        assertTrue(asked.size() >= 4, asked::toString);
    }

    @Test
    void newConversationShouldWaitBehindAPillWhileTheListIsInUse(Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        var shown = desk.mail();
        desk.receive(shown);
        assertThat(inbox.row(shown.subject())).isVisible();
        inbox.row(shown.subject()).hover();

        var mail = desk.mail();
        desk.receive(mail);

        assertThat(inbox.button("1 new conversation")).isVisible();
        assertThat(inbox.row(mail.subject())).hasCount(0);
        inbox.button("1 new conversation").click();
        assertThat(inbox.row(mail.subject())).isVisible();
    }

    @Test
    void newMessageShouldBeToldOfBelowWhileTheReaderIsFurtherUp(Page page) {
        var first = desk.mail();
        var conversation = Desk.id(desk.receive(first));
        for (var paragraph = 0; paragraph < 6; paragraph++) {
            comment(conversation, "A long comment.\n".repeat(20));
        }
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        assertThat(inbox.message("A long comment").last()).isVisible();
        inbox.messages().evaluate("log => log.scrollTop = 0");

        var words = Desk.unique("One more thing");
        desk.receive(answerTo(first).text(words));

        inbox.button("1 new message").click();
        assertThat(inbox.message(words)).isInViewport();
        assertThat(inbox.button("1 new message")).hasCount(0);
    }

    private void comment(String conversation, String text) {
        var body = Json.createObjectBuilder().add("text", text).build();
        product.rest()
                .post("/conversations/" + conversation + "/comments", body)
                .expect(201);
    }

    /** How long the fastest of a few tries took: a busy machine may delay any one of them. */
    private Duration fastest(UnaryOperator<Mail> work) {
        var fastest = Duration.ofDays(1);
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var mail = desk.mail();
            var begin = Instant.now();
            assertEquals(mail, work.apply(mail));
            var took = Duration.between(begin, Instant.now());
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        return fastest;
    }

    private Mail answerTo(Mail first) {
        return desk.mailFrom(first.sender()).subject("Re: " + first.subject()).inReplyTo(first.messageId());
    }

    private static void losing(WebSocketRoute line, AtomicBoolean loses) {
        var server = line.connectToServer();
        line.onMessage(frame -> server.send(frame.text()));
        server.onMessage(frame -> {
            if (!loses.get()) {
                line.send(frame.text());
            }
        });
    }
}
