package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** Each message has an address of its own, which leads a colleague to it however long the conversation is. */
@BrowserTest
class MessageLinkBrowserIT {
    private static final int COMMENTS = 70;

    private final Rest rest;
    private final Desk desk;
    private String conversation;

    MessageLinkBrowserIT(Product product, Rest rest) {
        this.rest = rest;
        desk = new Desk(product);
    }

    @BeforeEach
    void converse() {
        conversation = Desk.id(desk.receive(desk.mail()));
        for (var number = 1; number <= COMMENTS; number++) {
            var comment = Json.createObjectBuilder().add("text", "Comment " + number + ".");
            rest.post("/conversations/" + conversation + "/comments", comment.build())
                    .expect(201);
        }
    }

    @Test
    void addressShouldLeadToAMessageThatIsNotLoadedAtFirst(Page page) {
        new LoginPage(page)
                .enter(
                        Product.ADMIN,
                        Product.PASSWORD,
                        "/app/inbox?view=open&conversation=" + conversation + "&message=4");

        assertThat(page.locator(".is-pointed")).containsText("Comment 3.");
        assertThat(page.locator(".is-pointed")).isInViewport();
    }

    @Test
    void timeOfAMessageShouldBeItsAddress(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        var message = inbox.message("Comment 60.");
        message.locator(".permalink").click();

        assertThat(page.locator(".is-pointed")).containsText("Comment 60.");
        assertTrue(page.url().endsWith("&conversation=" + conversation + "&message=61"), page::url);
        page.reload();
        assertThat(page.locator(".is-pointed")).containsText("Comment 60.");
    }

    @Test
    void addressOfAMessageThatIsNotThereShouldOpenTheConversation(Page page) {
        new LoginPage(page)
                .enter(
                        Product.ADMIN,
                        Product.PASSWORD,
                        "/app/inbox?view=open&conversation=" + conversation + "&message=9999");

        assertThat(new InboxPage(page).message("Comment " + COMMENTS + ".")).isVisible();
        assertThat(page.locator(".is-pointed")).hasCount(0);
    }
}
