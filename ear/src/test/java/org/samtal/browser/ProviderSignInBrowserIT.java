package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.AuthorizationServer;
import org.samtal.harness.Await;
import org.samtal.harness.Chromium;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Postfix;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/** A mailbox is connected by its owner's word to the provider, without a password, and both its servers check the token. */
class ProviderSignInBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static SmtpPeer world;
    private static AuthorizationServer provider;
    private static Dovecot dovecot;
    private static Postfix postfix;
    private static Product product;
    private static Playwright playwright;
    private static Browser browser;
    private static Desk desk;

    private final String address = Desk.unique("support") + "@nordvik.example";
    private Page page;
    private SettingsPage settings;

    @BeforeAll
    static void start() {
        world = SmtpPeer.start();
        provider = AuthorizationServer.start();
        dovecot = Dovecot.start(provider);
        postfix = Postfix.start(dovecot, world, "nordvik.example");
        product = Product.on(Database.h2())
                .named("provider-sign-in")
                .shortLived()
                .sendingTo(world)
                .with("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1")
                .with("SAMTAL_MAILBOX_PORTS", dovecot.port() + "," + postfix.port())
                .with("SAMTAL_MAILBOX_TLS", "optional")
                .with("SAMTAL_MAILBOX_PAUSE", "1")
                .with("SAMTAL_OAUTH_MICROSOFT_ID", AuthorizationServer.CLIENT)
                .with("SAMTAL_OAUTH_MICROSOFT_SECRET", AuthorizationServer.SECRET)
                .with("SAMTAL_OAUTH_MICROSOFT_SERVER", provider.address())
                .with("SAMTAL_OAUTH_GOOGLE_ID", AuthorizationServer.CLIENT)
                .with("SAMTAL_OAUTH_GOOGLE_SECRET", AuthorizationServer.SECRET)
                .with("SAMTAL_OAUTH_GOOGLE_SERVER", provider.address())
                .start();
        desk = new Desk(product);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        product.close();
        postfix.close();
        dovecot.close();
        provider.close();
        world.close();
    }

    @BeforeEach
    void open() {
        page = Chromium.newContext(browser, product).newPage();
        settings = new SettingsPage(page);
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/mailbox?method=microsoft");
        describe();
    }

    private void describe() {
        field("Address customers write to").fill(address);
        server(0, dovecot.port());
        server(1, postfix.port());
    }

    @AfterEach
    void disconnect() {
        page.context().close();
        var rest = product.rest();
        rest.get("/mailboxes").expect(200).items().forEach(mailbox -> rest.delete("/mailboxes/" + Desk.id(mailbox)));
    }

    @Test
    void mailboxShouldBeConnectedWithoutAPassword() {
        assertThat(field("Password")).hasCount(0);
        Accessibility.checkThemes(page);

        allow();
        settings.button("Test").click();
        assertThat(page.getByText("Signed in to 127.0.0.1 to receive.")).isVisible();
        assertThat(page.getByText("A test message came back.")).isVisible();
        finish();

        assertThat(settings.done("Connected.")).isVisible();
        assertThat(row()).containsText("Working", SOON);
        var mail = Mail.from(Desk.unique("ada") + "@example.com").to(address).subject("Charger");
        dovecot.deliver(mail.bytes());
        desk.reply(Desk.id(desk.awaitConversation(mail.messageId())), "A technician comes on Tuesday.");
        var sent = world.awaitMailTo(mail.sender());
        assertTrue(sent.header("From").orElse("").contains(address));
        assertTrue(sent.text().contains("Nordvik AB, Malm=C3=B6"), sent::text);
    }

    @Test
    void mailboxAtGoogleShouldBeConnectedWithoutAPassword() {
        page.navigate("/settings/mailbox?method=google");
        describe();

        allow("Google");
        finish();

        assertThat(settings.done("Connected.")).isVisible();
        assertThat(row()).containsText("Working", SOON);
    }

    @Test
    void ownerWhoDoesNotAgreeShouldBeTold() {
        settings.button("Sign in at Microsoft 365").click();
        link("Deny").click();

        assertThat(page.getByText("Samtal was not let in.")).isVisible();
        assertThat(field("Address customers write to")).hasValue(address);
    }

    @Test
    void tokenThatWasTakenBackShouldAskForANewSignIn() {
        connect();
        assertThat(row()).containsText("Working", SOON);

        provider.revoke();

        assertThat(row()).containsText("does not let Samtal in any more", SOON);
        row().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in again"))
                .click();
        settings.button("Sign in again").click();
        link("Allow").click();
        assertThat(settings.done("Signed in again.")).isVisible();
        assertThat(row()).containsText("Working", SOON);
    }

    @Test
    void tokensThatAreReplacedShouldBeKeptThroughARestart() {
        provider.setLifetime(61);
        try {
            connect();
            assertThat(row()).containsText("Working", SOON);
            var before = provider.refreshes();
            provider.endAccess();
            Await.until("tokens were replaced", () -> provider.refreshes() > before + 1);
            product.kill();
            product.start();

            var mail = Mail.from("ada@example.com").to(address).subject(Desk.unique("Charger"));
            dovecot.deliver(mail.bytes());
            desk.awaitConversation(mail.messageId());
        } finally {
            provider.setLifetime(3600);
        }
    }

    @Test
    void answerThatWasNotAskedForShouldBeTurnedDown() {
        settings.button("Sign in at Microsoft 365").click();
        assertThat(link("Allow")).isVisible();

        page.navigate("/settings/signed-in?code=stolen&state=guessed");

        assertThat(page.getByText("was begun elsewhere")).isVisible();
    }

    @Test
    void s21TokensShouldNeverComeBack() {
        connect();
        assertThat(row()).containsText("Working", SOON);
        row().getByRole(AriaRole.LINK).first().click();
        assertThat(field("Address customers write to")).hasValue(address);

        assertFalse(page.content().contains("canary-"));
        assertFalse(product.rest().get("/mailboxes").expect(200).text().contains("canary-"));
        assertFalse(product.console().contains("canary-"));
    }

    @Test
    void s45OtherServerShouldNotGetTheToken() {
        connect();
        var rest = product.rest();
        var id = Desk.id(rest.get("/mailboxes").expect(200).items().get(0));
        var other = Json.createObjectBuilder(MailboxDrafts.receiving(rest, address, dovecot))
                .add("signIn", "microsoft")
                .add(
                        "receiving",
                        Json.createObjectBuilder()
                                .add("host", "127.0.0.2")
                                .add("port", dovecot.port())
                                .add("tls", "none")
                                .add("user", Dovecot.USER))
                .build();

        rest.call("PUT", "/mailboxes/" + id, other.toString(), Map.of("Content-Type", "application/json"))
                .expect(422);
    }

    private void connect() {
        allow();
        finish();
        assertThat(settings.done("Connected.")).isVisible();
    }

    private void finish() {
        settings.button("Continue").click();
        assertThat(field("Inbox")).isVisible();
        settings.button("Continue").click();
        page.getByLabel("Signature").fill("Nordvik AB, Malmö");
        settings.button("Connect").click();
    }

    private void allow() {
        allow("Microsoft 365");
    }

    private void allow(String name) {
        settings.button("Sign in at " + name).click();
        link("Allow").click();
        assertThat(page.getByText("Signed in", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private void server(int which, int port) {
        field("Server").nth(which).fill("127.0.0.1");
        field("Port").nth(which).fill(Integer.toString(port));
        page.getByLabel("Encryption").nth(which).selectOption("None");
        field("User").first().fill(Dovecot.USER);
    }

    private Locator row() {
        return settings.row("Channels", address);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
