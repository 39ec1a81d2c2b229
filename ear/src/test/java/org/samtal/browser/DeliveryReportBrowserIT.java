package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.browser.page.InboxPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Bounce;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent sees that a reply came back, why, and what to do. */
@BrowserTest
class DeliveryReportBrowserIT {
    private static final String ANSWER = "A technician comes on Tuesday.";

    private final Product product;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;
    private final JsonObject reply;

    DeliveryReportBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
        reply = desk.reply(conversation, ANSWER);
        desk.awaitDelivery(conversation, Desk.id(reply), "sent");
    }

    @Test
    void openReplyShouldSayByItselfThatItCameBack(Page page) {
        var message = opened(page);
        assertThat(message).containsText("Sent");

        deliver("failed", "5.2.2", "552 5.2.2 Over quota");

        assertThat(message).containsText("Came back");
        assertThat(message).containsText(mail.sender() + " did not get this.");
        assertThat(message).containsText("The mailbox is full. Send it again later");
        assertThat(message).containsText("552 5.2.2 Over quota");
    }

    @Test
    void outgoingMailShouldSayThatItCameBack(Page page) {
        var message = opened(page);
        deliver("failed", "5.1.1", "550 5.1.1 User unknown");
        assertThat(message).containsText("Came back");

        page.navigate("/settings/outgoing-mails");

        var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(mail.sender()));
        assertThat(row).containsText("Came back");
        assertThat(row).not().containsText("Sent");
    }

    @Test
    void delayShouldNotLookLikeAFailure(Page page) {
        var message = opened(page);

        deliver("delayed", "4.4.1", "connection timed out");

        assertThat(message).containsText(mail.sender() + " has not got this yet.");
        assertThat(message).containsText("You need not do anything.");
        assertEquals(0, message.getByText("Came back").count());
    }

    @Test
    void reportShouldBeAFileToSave(Page page) {
        deliver("failed", "5.1.1", "550 5.1.1 User unknown");
        var link = opened(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download the report"));

        var answer = page.request().get(link.getAttribute("href"));

        assertEquals(200, answer.status());
        assertEquals("message/rfc822", answer.headers().get("content-type"));
        assertTrue(answer.headers().get("content-disposition").startsWith("attachment"));
        assertTrue(answer.text().contains("Diagnostic-Code: smtp; 550 5.1.1 User unknown"), answer::text);
    }

    /** S15: the number of a report alone opens nothing. */
    @Test
    void reportOfAnotherConversationShouldNotBeFound(Page page) {
        deliver("failed", "5.1.1", "550 5.1.1 User unknown");
        var link = opened(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download the report"));
        var other = Desk.id(desk.receive(desk.mail()));
        var elsewhere = link.getAttribute("href").replace("/files/" + conversation + "/", "/files/" + other + "/");

        assertEquals(404, page.request().get(elsewhere).status());
    }

    /** S01, S06: the words of a server are anybody's words. */
    @Test
    void wordsOfTheReportShouldBeShownLiterally(Page page) {
        var dialogs = new ArrayList<String>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        try (var collector = new Collector()) {
            var markup = "\"><img src=" + collector.address() + "/x onerror=alert(1)><script>alert(2)</script>#{7*7}";
            var message = opened(page);

            deliver("failed", "5.0.0", markup);

            assertThat(message).containsText(markup);
            assertEquals(List.of(), dialogs);
            assertEquals(List.of(), collector.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void reportShouldBeReadableForEverybody(String theme, Page page) {
        deliver("failed", "5.1.1", "550 5.1.1 User unknown");
        deliver("delivered", "2.0.0", "250 OK");
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        page.context().addCookies(List.of(cookie("samtal-theme", theme), cookie("samtal-language", "sv")));

        var message = inbox.openConversation(conversation)
                .thread()
                .getByRole(AriaRole.ARTICLE)
                .last();

        assertThat(message).containsText(mail.sender() + " fick inte det här. Adressen finns inte.");
        Accessibility.check(page);
    }

    private Locator opened(Page page) {
        return new InboxPage(page).openAs(Product.ADMIN, conversation).message(ANSWER);
    }

    private void deliver(String action, String status, String words) {
        new Bounce(reply.getString("messageId"), mail.sender(), action, status, words)
                .deliver(product, desk.inboxAddress());
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(product.address().toString());
    }
}
