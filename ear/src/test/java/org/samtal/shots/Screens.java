package org.samtal.shots;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.samtal.browser.page.LoginPage;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** The screens there are. */
final class Screens {
    private static final String HOME = "/app/inbox";
    private static final String LINKS = "nav a[href^='/app/'], nav a[href^='/settings/']";

    private Screens() {}

    static List<Screen> signedOut() {
        return List.of(Screen.at("login", "/login"), new Screen("login-refused", Screens::refuse));
    }

    /** The one page of an installation that nobody owns yet. */
    static List<Screen> setUp(Product unowned) throws IOException {
        var link = Files.readString(unowned.data().resolve("setup-link.txt")).strip();
        return List.of(
                Screen.at("setup", link),
                new Screen("setup-refused", page -> completeBadly(page, link)),
                Screen.at("setup-unknown", "/setup?token=unknown"));
    }

    /** How screens look before anything has happened. */
    static List<Screen> empty() {
        return List.of(
                Screen.at("empty-inbox", HOME),
                Screen.at("empty-reports", "/app/reports"),
                Screen.at("empty-outgoing-mails", "/settings/outgoing-mails"),
                Screen.at("empty-mailbox", "/settings/mailbox?method=imap"),
                Screen.at("empty-quarantine", "/settings/quarantine"),
                Screen.at("empty-system", "/settings/system"));
    }

    /** Conversations worth a look: with HTML, with files, long, and with comments; then states and errors. */
    static List<Screen> named(Product product) {
        return List.of(
                Screen.at("inbox-html-mail", conversation(product, "This week")),
                Screen.at("inbox-files", conversation(product, "Photos")),
                Screen.at("inbox-long", conversation(product, "Moving four chargers")),
                Screen.at("inbox-comment", conversation(product, "Load balancing")),
                Screen.at("inbox-bounce", conversation(product, "Undelivered")),
                new Screen("inbox-later", page -> schedule(page, conversation(product, "Photos"))),
                Screen.at("settings-outgoing-mail", outgoingMail(product)),
                Screen.at("settings-inbox", "/settings/inbox?inbox=" + inbox(product)),
                new Screen("settings-quarantine-tried", Screens::tryAgain),
                new Screen("settings-people-asked", Screens::askToDeactivate),
                Screen.at("settings-mailbox-method", "/settings/mailbox"),
                Screen.at("settings-mailbox-forward", "/settings/mailbox?method=forward"),
                Screen.at("error-no-such-page", "/app/no-such-page"),
                Screen.at("error-broken-address", "/settings/outgoing-mails?after=no-such-place"));
    }

    /** Every page that the navigation leads to. */
    static List<Screen> found(Page page) {
        var screens = new ArrayList<Screen>();
        var names = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(HOME));
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (names.add(name(address))) {
                screens.add(Screen.at(name(address), address));
                page.navigate(address);
                links(page).forEach(waiting::add);
            }
        }
        return screens;
    }

    /** Views of one screen differ in their query only. */
    private static String name(String address) {
        return address.substring(1).replaceFirst("\\?.*", "").replace('/', '-');
    }

    private static List<String> links(Page page) {
        return page.locator(LINKS).all().stream()
                .map(link -> Optional.ofNullable(link.getAttribute("href")).orElse(HOME))
                .toList();
    }

    private static void refuse(Page page) {
        var login = new LoginPage(page).open();
        login.submit("nobody@nordvik.example", "not a password");
        assertThat(login.refusal()).isVisible();
    }

    private static void completeBadly(Page page, String link) {
        page.navigate(link);
        page.locator("input[name='form:company']").fill("Nordvik");
        page.locator("input[name='form:email']").fill("elin@nordvik.example");
        page.locator("input[name='form:password']").fill("password");
        page.locator("form").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".field__error").first()).isVisible();
    }

    private static void schedule(Page page, String address) {
        page.navigate(address);
        if (page.locator("#later li").count() == 0) {
            page.locator("#composerText").fill("Good morning, did it work?");
            page.locator("[data-action=later]").click();
            page.locator("[data-later=tomorrow]").click();
            assertThat(page.locator("#later li")).isVisible();
        }
        page.locator("[data-action=later]").click();
    }

    private static void tryAgain(Page page) {
        page.navigate("/settings/quarantine");
        var row = page.locator("tbody tr").first();
        row.getByRole(AriaRole.BUTTON).first().click();
        assertThat(row.locator(".status--danger")).isVisible();
    }

    private static void askToDeactivate(Page page) {
        page.navigate("/settings/people");
        page.locator("tbody tr").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }

    private static String outgoingMail(Product product) {
        var mails = product.rest().get("/outgoing-mails?limit=1").expect(200).items();
        return "/settings/outgoing-mails?mail=" + Desk.id(mails.get(0));
    }

    private static String inbox(Product product) {
        return Desk.id(product.rest().get("/inboxes").expect(200).items().get(0));
    }

    private static String conversation(Product product, String subject) {
        return product.rest().all("/conversations?limit=100").stream()
                .filter(row -> row.getString("subject").startsWith(subject))
                .findFirst()
                .map(Screens::address)
                .orElseThrow(() -> new IllegalStateException("The demo tells nothing of: " + subject));
    }

    private static String address(JsonObject conversation) {
        return HOME + "?view=" + conversation.getString("status") + "&conversation=" + Desk.id(conversation);
    }
}
