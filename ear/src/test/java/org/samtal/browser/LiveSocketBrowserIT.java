package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** Who may open the live socket, what is heard on it, and when it ends. */
@BrowserTest
class LiveSocketBrowserIT {
    private static final Duration REVOKED = Duration.ofSeconds(5);
    private static final int REFUSED = 403;
    private static final int VIOLATED_POLICY = 1008;

    private final Product product;
    private final String own;

    LiveSocketBrowserIT(Product product) {
        this.product = product;
        own = product.address().toString();
    }

    /** S54. */
    @Test
    void handshakeShouldNeedATicketAndOurOrigin(Page page) {
        signIn(page);

        assertEquals(REFUSED, LiveLine.status(product.address(), "", own));
        assertEquals(REFUSED, LiveLine.status(product.address(), "guessed", own));
        assertEquals(REFUSED, LiveLine.status(product.address(), ticket(page), ""));
        assertEquals(REFUSED, LiveLine.status(product.address(), ticket(page), "null"));
        assertEquals(REFUSED, LiveLine.status(product.address(), ticket(page), "http://evil.example"));
        assertEquals(REFUSED, LiveLine.status(product.address(), ticket(page), own + ".evil.example"));
        assertEquals(REFUSED, LiveLine.status(product.address(), ticket(page), "http://localhost"));
        assertEquals(101, LiveLine.status(product.address(), ticket(page), own));
    }

    /** S54. */
    @Test
    void ticketShouldOpenOneSocketOnly(Page page) {
        signIn(page);
        var ticket = ticket(page);

        assertEquals(101, LiveLine.status(product.address(), ticket, own));

        assertEquals(REFUSED, LiveLine.status(product.address(), ticket, own));
    }

    /** S54: the browser of an agent sends our cookie from whatever page; even a stolen ticket opens nothing there. */
    @Test
    void pageOfAnotherSiteShouldOpenNoSocket(Page page) {
        signIn(page);
        var ticket = ticket(page);
        try (var evil = new Collector()) {
            evil.serve("<!doctype html><title>evil</title>");
            var other = page.context().newPage();
            other.navigate(evil.address());

            var outcome = other.evaluate(
                    """
                    address => new Promise(resolve => {
                      const socket = new WebSocket(address);
                      socket.onopen = () => resolve("opened");
                      socket.onclose = () => resolve("refused");
                    })
                    """,
                    "ws://" + product.address().getAuthority() + "/live?ticket=" + ticket);

            assertEquals("refused", outcome);
        }
    }

    /** S55. */
    @Test
    void positionsShouldOpenNothingOfOtherInboxes(Page page) {
        signIn(page);
        var line = LiveLine.open(product.address(), ticket(page), own);

        line.say("{\"after\":{\"*\":0,\"%\":0,\"_\":0,\"-1\":0,\"999999\":0,\"0\":0}}");

        Await.until("an answer has come", () -> !line.messages().isEmpty());
        assertEquals(List.of("{\"asked\":true,\"rows\":[]}"), line.messages());
    }

    /** S55. */
    @Test
    void socketOfADeactivatedAgentShouldCloseWithinFiveSeconds(Page hers, Page theirs) throws Exception {
        var colleague = Colleague.hired(product, "agent");
        new InboxPage(theirs).open(colleague.email(), Product.PASSWORD);
        var line = LiveLine.open(product.address(), ticket(theirs), own);
        signIn(hers);
        hers.navigate("/settings/people");
        var row = hers.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(colleague.email()));
        var button = new Locator.GetByRoleOptions().setName("Deactivate");

        row.getByRole(AriaRole.BUTTON, button).click();
        row.getByText("Keep").waitFor();
        var begin = Instant.now();
        row.getByRole(AriaRole.BUTTON, button).click();

        assertEquals(VIOLATED_POLICY, line.closed().get(30, TimeUnit.SECONDS));
        var took = Duration.between(begin, Instant.now());
        assertTrue(took.compareTo(REVOKED) < 0, took::toString);
        new Desk(product).receive(new Desk(product).mail());
        assertEquals(List.of(), line.messages());
    }

    /** S63. */
    @Test
    void socketShouldEndWithItsSession(Page page) throws Exception {
        signIn(page);
        var line = LiveLine.open(product.address(), ticket(page), own);

        page.evaluate("fetch('/logout', {method: 'POST'})");

        assertEquals(VIOLATED_POLICY, line.closed().get(30, TimeUnit.SECONDS));
        assertThat(new InboxPage(page).connection()).containsText("You have been signed out");
    }

    /** S56. */
    @Test
    void messageOverSixtyFourKilobytesShouldEndTheSocket(Page page) throws Exception {
        signIn(page);
        var line = LiveLine.open(product.address(), ticket(page), own);

        line.say("{\"beat\":\"" + "x".repeat(70_000) + "\"}");

        assertEquals(1009, line.closed().get(30, TimeUnit.SECONDS));
    }

    /** S56. */
    @Test
    void moreThanAHundredMessagesAMinuteShouldEndTheSocket(Page page) throws Exception {
        signIn(page);
        var line = LiveLine.open(product.address(), ticket(page), own);

        for (var message = 0; message < 100; message++) {
            line.say("{\"beat\":true}");
        }
        assertEquals(false, line.closed().isDone());
        line.say("{\"beat\":true}");

        assertEquals(VIOLATED_POLICY, line.closed().get(30, TimeUnit.SECONDS));
    }

    /** S56. */
    @Test
    void agentShouldHaveTwentySocketsAtMost(Page page) throws Exception {
        var colleague = Colleague.hired(product, "agent");
        new InboxPage(page).open(colleague.email(), Product.PASSWORD);
        for (var socket = 0; socket < 19; socket++) {
            LiveLine.open(product.address(), ticket(page), own);
        }

        var oneTooMany = LiveLine.open(product.address(), ticket(page), own);

        assertEquals(VIOLATED_POLICY, oneTooMany.closed().get(30, TimeUnit.SECONDS));
    }

    private static void signIn(Page page) {
        new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
    }

    private static String ticket(Page page) {
        return page.evaluate("async () => (await (await fetch('/app/live/ticket', {method: 'POST'})).json()).ticket")
                .toString();
    }
}
