package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.SettingsPage;
import org.samtal.client.Mail;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;

/** An administrator looks after mails that could not be read. */
@BrowserTest
class QuarantineBrowserIT {
    private final Product product;
    private final Desk desk;

    QuarantineBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @Test
    void unreadableMailShouldBeListedWithItsReason(Page page) {
        var sender = quarantined();

        var row = open(page).row("Quarantine", sender);

        assertThat(row).containsText("It has more than 1,000 parts.");
        assertThat(row).containsText(desk.inboxAddress());
        assertThat(row).containsText("kB");
    }

    @Test
    void reasonShouldBeInTheReadersLanguage(Page page) {
        var sender = quarantined();
        signIn(page);
        page.context()
                .addCookies(List.of(new Cookie("samtal-language", "sv")
                        .setUrl(product.address().toString())));

        page.navigate("/settings/quarantine");

        assertThat(new SettingsPage(page).heading()).hasText("Karantän");
        assertThat(new SettingsPage(page).row("Karantän", sender)).containsText("Det har fler än 1 000 delar.");
    }

    @Test
    void downloadShouldBeTheMailAsItCame(Page page) throws IOException {
        var sender = quarantined();
        var row = open(page).row("Quarantine", sender);

        var download = page.waitForDownload(
                () -> row.getByRole(AriaRole.LINK, named("Download the mail")).click());

        assertTrue(download.suggestedFilename().startsWith("quarantine-"), download.suggestedFilename());
        try (var content = download.createReadStream()) {
            var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("boundary=x") && text.contains(sender), "the mail itself");
        }
    }

    @Test
    void mailThatStillCannotBeReadShouldSaySoAndStay(Page page) {
        var sender = quarantined();
        var row = open(page).row("Quarantine", sender);

        retry(row).focus();
        page.keyboard().press("Enter");

        assertThat(row).containsText("Tried again just now.");
        assertThat(row).containsText("It has more than 1,000 parts.");
        assertThat(retry(row)).isEnabled();
        assertThat(retry(row)).isFocused();
    }

    @Test
    void mailThatCanBeReadNowShouldSaySo(Page page) throws SQLException {
        var sender = unlucky();
        var row = open(page).row("Quarantine", sender);
        assertThat(row).containsText("Storing it failed: SomethingException");

        retry(row).click();

        assertThat(row).containsText("It could be read and is a conversation now.");
        assertThat(retry(row)).hasCount(0);
        page.reload();
        assertThat(row).hasCount(0);
    }

    @Test
    void mailThatSomebodyElseTriedShouldSaySo(Page page) throws SQLException {
        var sender = unlucky();
        var row = open(page).row("Quarantine", sender);
        var id = row.getAttribute("data-mail");
        product.rest()
                .call("POST", "/quarantine/" + id + "/retry", "", Map.of())
                .expect(202);
        Await.until("it is read", () -> product.rest().all("/quarantine").stream()
                .noneMatch(mail -> Desk.id(mail).equals(id)));

        retry(row).click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This mail is no longer in quarantine.");
    }

    @Test
    void allShouldBeTriedAgainAfterAnUpdate(Page page) throws SQLException {
        var one = unlucky();
        var other = unlucky();
        var settings = open(page);

        settings.button("Try all again").click();

        assertThat(settings.done("mails are being read again.")).isVisible();
        assertThat(settings.row("Quarantine", one)).containsText("It could be read and is a conversation now.");
        assertThat(settings.row("Quarantine", other)).containsText("It could be read and is a conversation now.");
    }

    @Test
    void mailShouldBeDiscardedWhenAskedTwice(Page page) throws SQLException {
        var sender = quarantined();
        var settings = open(page);
        var row = settings.row("Quarantine", sender);
        var id = row.getAttribute("data-mail");

        row.getByRole(AriaRole.BUTTON, named("Discard")).click();
        assertThat(row.getByRole(AriaRole.ALERT)).hasText(Pattern.compile("It will not be read again.*"));
        row.getByRole(AriaRole.BUTTON, named("Discard")).click();

        assertThat(settings.done("Discarded.")).isVisible();
        assertThat(row).hasCount(0);
        assertEquals(404, product.rest().get("/quarantine/" + id + "/raw").status());
        assertEquals(1, entries("QUARANTINE_DISCARDED", "inbound-delivery:" + id));
    }

    @Test
    void s64LookingHowItGoesShouldNotKeepTheSessionAlive(Page page) throws SQLException {
        var sender = unlucky();
        var row = open(page).row("Quarantine", sender);

        var look = page.waitForRequest(
                request -> String.valueOf(request.postData()).contains("look"),
                () -> retry(row).click());

        assertEquals("true", look.headerValue("samtal-background"));
    }

    @Test
    void screenShouldBeAccessibleInBothThemes(Page page) {
        quarantined();
        open(page);

        Accessibility.checkThemes(page);
    }

    /** A mail nobody can read; returns its sender. */
    private String quarantined() {
        var sender = Desk.unique("ada") + "@example.com";
        product.deliver(Mail.from(sender)
                .to(desk.inboxAddress())
                .header("Content-Type", "multipart/mixed; boundary=x")
                .text("--x\r\n".repeat(5000)));
        Await.until("the mail of " + sender + " is in quarantine", () -> product.rest().all("/quarantine").stream()
                .anyMatch(mail -> raw(Desk.id(mail)).contains(sender)));
        return sender;
    }

    private String raw(String id) {
        return product.rest().get("/quarantine/" + id + "/raw").text();
    }

    /** A mail that failed although it can be read, as after a fault that is over; returns its sender. */
    private String unlucky() throws SQLException {
        var mail = desk.mail();
        desk.receive(mail);
        try (var connection = ((Postgres) product.database()).connect();
                var update = connection.prepareStatement("update samtal.inbound_delivery set state = 'QUARANTINED',"
                        + " reason = 'Storing it failed: SomethingException' where envelope_from = ?")) {
            update.setString(1, mail.sender());
            assertEquals(1, update.executeUpdate());
        }
        return mail.sender();
    }

    private int entries(String action, String subject) throws SQLException {
        try (var connection = ((Postgres) product.database()).connect();
                var query = connection.prepareStatement(
                        "select count(*) from samtal.audit_entry where action = ? and subject = ?")) {
            query.setString(1, action);
            query.setString(2, subject);
            try (var counted = query.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        }
    }

    private SettingsPage open(Page page) {
        signIn(page);
        page.navigate("/settings/quarantine");
        return new SettingsPage(page);
    }

    private static void signIn(Page page) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/profile");
    }

    private static Locator retry(Locator row) {
        return row.getByRole(AriaRole.BUTTON, named("Try"));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
