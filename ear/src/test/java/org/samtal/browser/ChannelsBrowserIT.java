package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** A mailbox is connected, looked after and disconnected by an administrator who knows its user and password. */
@BrowserTest
class ChannelsBrowserIT {
    private static final String TABLE = "Channels";

    private final Product product;
    private final Rest rest;
    private final Dovecot dovecot;
    private final String address = Desk.unique("support") + "@nordvik.example";

    ChannelsBrowserIT(Product product, Rest rest, Dovecot dovecot) {
        this.product = product;
        this.rest = rest;
        this.dovecot = dovecot;
    }

    @AfterEach
    void disconnect() {
        rest.get("/mailboxes").expect(200).items().forEach(mailbox -> rest.delete("/mailboxes/" + Desk.id(mailbox)));
    }

    @Test
    void mailboxShouldBeConnectedStepByStep(Page page) {
        var zone = new Desk(product).newInbox().getString("name");
        var settings = begin(page);
        fill(page, Dovecot.PASSWORD);
        settings.button("Test").click();
        assertThat(page.getByText("Signed in to 127.0.0.1 to receive.")).isVisible();
        assertThat(page.getByText("All works")).isVisible();

        settings.button("Continue").click();
        assertThat(inbox(page)).isVisible();
        chooseInbox(page, zone);
        page.getByLabel("Give new conversations to").selectOption("Everybody in the inbox, in turn");
        Accessibility.checkThemes(page);
        settings.button("Continue").click();
        assertThat(page.getByLabel("Signature")).isVisible();
        Accessibility.checkThemes(page);
        settings.button("Connect").click();

        assertThat(settings.done("Connected.")).isVisible();
        assertSoon(settings.row(TABLE, address), "Working");
        var mail = Mail.from(Desk.unique("ada") + "@example.com").to(address).subject(Desk.unique("Charger"));
        dovecot.deliver(mail.bytes());
        var conversation = new Desk(product).awaitConversation(mail.messageId());
        assertFalse(conversation.isNull("assignee"));
    }

    @Test
    void wrongPasswordShouldBeSaidInTheTest(Page page) {
        var settings = begin(page);
        fill(page, "not it");

        settings.button("Test").click();

        assertThat(page.getByText("does not accept the user and password")).isVisible();
        assertThat(page.getByText("1 to fix")).isVisible();
    }

    @Test
    void whatIsWrongShouldBeSaidAtItsField(Page page) {
        var settings = begin(page);
        fill(page, Dovecot.PASSWORD);
        field(page, "Port").first().fill("99999");

        settings.button("Continue").click();

        assertThat(field(page, "Port").first()).hasAccessibleDescription("Enter a port from 1 to 65535.");
    }

    @Test
    void beginningShouldBeKeptUntilItIsFinished(Page page) {
        var settings = begin(page);
        fill(page, Dovecot.PASSWORD);

        settings.button("Finish later").click();
        page.getByText("Go on with it").click();

        assertThat(field(page, "Address customers write to")).hasValue(address);
        assertThat(field(page, "Server").first()).hasValue("127.0.0.1");
        assertThat(field(page, "Password").first()).hasValue("");
        settings.button("Start over").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("IMAP and SMTP")))
                .isVisible();
    }

    @Test
    void knownProviderShouldFillItsServersIn(Page page) {
        begin(page);

        field(page, "Address customers write to").fill("someone@fastmail.com");
        field(page, "Address customers write to").blur();

        assertThat(field(page, "Server").first()).hasValue("imap.fastmail.com");
        assertThat(field(page, "User").first()).hasValue("someone@fastmail.com");
        assertThat(page.getByText("This provider wants an app password")).isVisible();
    }

    @Test
    void s21PasswordShouldNeverComeBack(Page page) {
        connect();
        open(page);

        page.getByText(address).click();
        new SettingsPage(page).button("Test").click();

        assertThat(page.getByText("All works")).isVisible();
        assertFalse(page.content().contains(Dovecot.PASSWORD));
        assertThat(field(page, "Password").first()).hasValue("");
    }

    @Test
    void connectedMailboxShouldBePausedAndGoOn(Page page) {
        connect();
        var settings = open(page);
        var row = settings.row(TABLE, address);
        assertSoon(row, "Working");

        button(row, "Pause").click();
        assertThat(row).containsText("Paused");
        button(row, "Go on").click();

        assertSoon(row, "Working");
    }

    @Test
    void mailboxShouldBeDisconnectedWhenAskedTwice(Page page) {
        connect();
        var settings = open(page);
        var row = settings.row(TABLE, address);

        button(row, "Disconnect").click();
        assertThat(row.getByRole(AriaRole.ALERT)).containsText("What was fetched stays");
        button(row, "Disconnect").click();

        assertThat(page.getByText("No mailbox is connected")).isVisible();
        assertEquals(List.of(), rest.get("/mailboxes").expect(200).items());
    }

    @Test
    void mailShouldBeForwardedToAnAddressThatIsShown(Page page) {
        open(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Connect e-mail"))
                .first()
                .click();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forwarding"))
                .click();

        assertThat(page.getByText(new Desk(product).inboxAddress())).isVisible();
    }

    @Test
    void mailboxThatStoppedShouldBeSeenFromEveryPage(Page page) {
        rest.post("/mailboxes", MailboxDrafts.receiving(rest, address, dovecot, "not it"))
                .expect(201);
        open(page);
        assertSoon(new SettingsPage(page).row(TABLE, address), "does not accept the user and password");

        page.navigate("/app/inbox");

        assertThat(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings, 1 mailbox does not work")))
                .isVisible();
        page.navigate("/settings/system");
        assertThat(page.getByText(address + " is not read")).isVisible();
        assertThat(new SettingsPage(page).row("Mailboxes and channels", address))
                .containsText("Not working");
        Accessibility.checkThemes(page);
    }

    @Test
    void agentShouldNotSeeChannels(Page page) {
        var mona = Colleague.hired(product, "agent");
        new LoginPage(page).enter(mona.email(), Product.PASSWORD, "/settings/profile");

        assertThat(new SettingsPage(page).link("Channels")).hasCount(0);
        assertEquals(403, page.navigate("/settings/channels").status());
        assertEquals(403, page.navigate("/settings/mailbox").status());
    }

    @Test
    void screensShouldBeAccessibleInBothThemes(Page page) {
        connect();
        open(page);
        Accessibility.checkThemes(page);
        page.getByText(address).click();
        assertThat(field(page, "Address customers write to")).hasValue(address);

        Accessibility.checkThemes(page);
    }

    private SettingsPage begin(Page page) {
        var settings = open(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Connect e-mail"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("IMAP and SMTP"))
                .click();
        return settings;
    }

    private void fill(Page page, String password) {
        field(page, "Address customers write to").fill(address);
        field(page, "Name customers see").fill("Nordvik");
        page.getByLabel("Send replies through this mailbox").uncheck();
        assertThat(page.getByText("Replies leave through the mail server of Samtal."))
                .isVisible();
        field(page, "Server").first().fill("127.0.0.1");
        field(page, "Port").first().fill(Integer.toString(dovecot.port()));
        page.getByLabel("Encryption").first().selectOption("None");
        field(page, "User").first().fill(Dovecot.USER);
        field(page, "Password").first().fill(password);
    }

    private void connect() {
        rest.post("/mailboxes", MailboxDrafts.receiving(rest, address, dovecot)).expect(201);
    }

    private static Locator inbox(Page page) {
        return page.getByLabel("Inbox mail arrives in");
    }

    /** Who gets its conversations is drawn anew for each inbox. */
    private static void chooseInbox(Page page, String name) {
        page.waitForResponse(response -> response.request().method().equals("POST"), () -> inbox(page)
                .selectOption(name));
        assertThat(page.getByLabel("Give new conversations to").locator("option:checked"))
                .hasText("Nobody: they wait under Unassigned");
    }

    /** As an administrator who has begun nothing yet. */
    private SettingsPage open(Page page) {
        var admin = Colleague.hired(product, "admin");
        new LoginPage(page).enter(admin.email(), Product.PASSWORD, "/settings/profile");
        var settings = new SettingsPage(page).choose("Channels");
        assertThat(settings.heading()).hasText("Channels");
        return settings;
    }

    /** The fetcher looks every two seconds, and so does the page. */
    private static void assertSoon(Locator row, String text) {
        assertThat(row).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Locator row, String name) {
        return row.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(false))
                .last();
    }
}
