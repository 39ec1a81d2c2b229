package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An administrator reads what has left. */
@BrowserTest
class OutgoingMailsBrowserIT {
    private static final String TABLE = "Outgoing mail";
    private static final int ROWS = 50;

    private final Product product;
    private final Desk desk;

    OutgoingMailsBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @Test
    void replyShouldBeListedWithItsStateAndItsConversation(Page page) {
        var conversation = answered("Hold the button for five seconds.");
        open(page);

        var row = new SettingsPage(page).row(TABLE, conversation.getString("subject"));
        assertThat(row).containsText("Sent");
        assertThat(row).containsText(conversation.getJsonObject("contact").getString("email"));
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Conversation: "))
                .click();

        page.waitForURL("**/app/inbox?conversation=" + Desk.id(conversation));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Hold the button for five seconds.");
    }

    @Test
    void mailShouldBeOpenedWithHeaderTextAndHtml(Page page) {
        var conversation = answered("Hold the <button> for five seconds.");
        open(page);

        openMail(page, conversation);

        assertThat(region(page, "Header as sent")).containsText("Subject: Re: " + conversation.getString("subject"));
        assertThat(region(page, "Header as sent")).containsText(Pattern.compile("In-Reply-To: <\\S+>"));
        assertThat(region(page, "As plain text")).containsText("Hold the <button> for five seconds.");
        assertThat(page.frameLocator("iframe").locator("body")).containsText("Hold the <button> for five seconds.");
    }

    @Test
    void downloadShouldBeTheExactBytesThatLeft(Page page) throws IOException {
        var conversation = answered("Byte for byte.");
        var mail = mail(conversation);
        open(page);
        openMail(page, conversation);

        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("Download the mail")).click());

        assertEquals("outgoing-" + Desk.id(mail) + ".eml", download.suggestedFilename());
        try (var content = download.createReadStream()) {
            assertArrayEquals(
                    product.rest()
                            .get("/outgoing-mails/" + Desk.id(mail) + "/raw")
                            .expect(200)
                            .body(),
                    content.readAllBytes());
        }
    }

    @Test
    void s04HtmlShouldBeShownWhereNothingRuns(Page page) {
        var conversation = desk.receive(desk.mail());
        var html = Json.createObjectBuilder()
                .add("html", "<p onclick=\"alert(1)\">Look</p><script>parent.hacked = true</script>")
                .build();
        product.rest()
                .post("/conversations/" + Desk.id(conversation) + "/replies", html)
                .expect(201);
        open(page);

        var body = page.waitForResponse("**/body", () -> openMail(page, conversation));

        var policy = body.headerValue("content-security-policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertThat(page.locator("iframe"))
                .hasAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
        assertThat(page.frameLocator("iframe").locator("p")).hasText("Look");
        assertEquals(false, page.evaluate("'hacked' in window"));
    }

    @Test
    void olderMailsShouldFollowBelowTheNewest(Page page) {
        fillMoreThanOnePage();
        open(page);
        var rows = new SettingsPage(page).rows(TABLE);
        assertThat(rows).hasCount(ROWS);

        older(page).click();

        assertThat(rows.nth(ROWS)).isVisible();
        assertThat(rows.nth(ROWS).getByRole(AriaRole.LINK).first()).isFocused();
        assertEquals(
                rows.count(),
                rows.all().stream()
                        .map(row -> row.getAttribute("data-mail"))
                        .distinct()
                        .count());
    }

    @Test
    void olderMailsThatCannotBeLoadedShouldBeTriedAgain(Page page) {
        fillMoreThanOnePage();
        open(page);
        page.route("**/outgoing-mails?after=*", Route::abort);
        older(page).click();
        assertThat(page.getByText("Older ones could not be loaded.")).isVisible();

        page.unroute("**/outgoing-mails?after=*");
        page.getByRole(AriaRole.LINK, named("Try again")).click();

        assertThat(new SettingsPage(page).rows(TABLE).nth(ROWS)).isVisible();
    }

    @Test
    void agentShouldNeitherSeeNorOpenIt(Page page) {
        var mona = Colleague.hired(product, "agent");
        new LoginPage(page).enter(mona.email(), Product.PASSWORD, "/settings/inboxes");
        assertThat(new SettingsPage(page).link("Outgoing mail")).hasCount(0);
        var answer = page.navigate("/settings/outgoing-mails");

        assertEquals(403, answer.status());
        assertThat(page.getByText("You may not open this page")).isVisible();
    }

    @Test
    void placeThatIsNoneShouldBeSaidOnAPage(Page page) {
        signIn(page);

        var answer = page.navigate("/settings/outgoing-mails?after=no-such-place");

        assertEquals(400, answer.status());
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("This address is not complete");
        Accessibility.check(page);
    }

    @Test
    void screensShouldBeAccessibleInBothThemes(Page page) {
        var conversation = answered("Hold the button for five seconds.");
        open(page);
        Accessibility.checkThemes(page);

        openMail(page, conversation);
        assertThat(page.frameLocator("iframe").locator("body")).containsText("Hold the button");

        Accessibility.checkThemes(page);
    }

    private JsonObject answered(String text) {
        var conversation = desk.receive(desk.mail());
        var reply = desk.reply(Desk.id(conversation), text);
        desk.awaitDelivery(Desk.id(conversation), Desk.id(reply), "sent");
        return conversation;
    }

    private JsonObject mail(JsonObject conversation) {
        return product.rest().get("/outgoing-mails").expect(200).items().stream()
                .filter(mail -> mail.get("conversationId").toString().equals(Desk.id(conversation)))
                .findFirst()
                .orElseThrow();
    }

    private void fillMoreThanOnePage() {
        var there = product.rest().get("/outgoing-mails?limit=200").expect(200).items();
        var conversation = Desk.id(desk.receive(desk.mail()));
        for (var number = there.size(); number <= ROWS; number++) {
            desk.reply(conversation, "Reply " + number);
        }
    }

    private static void open(Page page) {
        signIn(page);
        page.navigate("/settings/outgoing-mails");
    }

    private static void signIn(Page page) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/profile");
    }

    private static void openMail(Page page, JsonObject conversation) {
        new SettingsPage(page)
                .row(TABLE, conversation.getString("subject"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator older(Page page) {
        return page.getByRole(AriaRole.LINK, named("Show older"));
    }
}
