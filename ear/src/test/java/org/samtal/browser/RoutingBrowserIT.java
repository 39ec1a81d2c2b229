package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An administrator decides who gets the new conversations of an inbox. */
@BrowserTest
class RoutingBrowserIT {
    private final Product product;
    private final Desk desk;
    private JsonObject made;

    RoutingBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @BeforeEach
    void makeInbox() {
        made = desk.newInbox();
    }

    @Test
    void newConversationShouldWaitUntilSomethingIsDecided() {
        assertEquals("nobody", assignee(desk.receive(mail())));
    }

    @Test
    void agentShouldGetEachNewConversation(Page page) {
        var colleague = Colleague.hired(product, "agent");
        var before = desk.receive(mail());
        choose(page, colleague.id());

        var conversation = desk.receive(mail());

        assertEquals(colleague.id(), assignee(conversation));
        assertEquals("nobody", assignee(product.rest().read("/conversations/" + Desk.id(before))));
        var inbox = new InboxPage(page).openConversation(Desk.id(conversation));
        assertThat(inbox.thread().getByText("The inbox gave the conversation to " + Colleague.NAME))
                .isVisible();
    }

    @Test
    void everybodyShouldGetAnEqualShare(Page page) {
        Colleague.hired(product, "agent");
        choose(page, "IN_TURN");
        var agents = product.rest().get("/agents").expect(200).items().stream()
                .filter(agent -> agent.getBoolean("active"))
                .count();

        var shares = IntStream.range(0, (int) agents * 2)
                .mapToObj(at -> assignee(desk.receive(mail())))
                .collect(groupingBy(agent -> agent, counting()));

        assertEquals(agents, shares.size());
        assertTrue(shares.values().stream().allMatch(share -> share == 2), shares::toString);
    }

    @Test
    void whatIsDecidedShouldBeShownWhereItIsChanged(Page page) {
        choose(page, "IN_TURN");

        page.reload();

        assertThat(selected(page)).hasText("Everybody in the inbox, in turn");
    }

    private void choose(Page page, String target) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/inbox?inbox=" + Desk.id(made));
        page.getByLabel("Give new conversations to").selectOption(target);
        page.getByText("Save changes").click();
        assertThat(page.getByText("is saved.")).isVisible();
        assertThat(selected(page)).hasAttribute("value", target);
        Accessibility.checkThemes(page);
    }

    private static Locator selected(Page page) {
        return page.getByLabel("Give new conversations to").locator("option:checked");
    }

    private static String assignee(JsonObject conversation) {
        return conversation.isNull("assignee") ? "nobody" : Desk.id(conversation.getJsonObject("assignee"));
    }

    private Mail mail() {
        return Mail.from(Desk.unique("ada") + "@example.com")
                .to(made.getString("fallbackAddress"))
                .subject(Desk.unique("Charger"))
                .text("It blinks.");
    }
}
