package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.harness.Database;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.Tls;

/**
 * The first days of an installation that nobody owns yet, in their order, under https. Has a product of its own, since an
 * installation is set up once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpIT {

    private static final Pattern LINK = Pattern.compile("https://\\S+/setup\\?token=\\S+");
    private static final String PHRASE = "first of all a phrase";

    private Tls tls;
    private Postgres database;
    private Product product;
    private String firstLink;

    @BeforeAll
    void start() {
        tls = Tls.create();
        database = Database.postgresql();
        product = tls.securing(Product.on(database).named("set-up")).unowned().start();
        firstLink = link();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void linkShouldStandInTheLogAndInAFileForItsOwnerAlone() throws IOException {
        assertTrue(firstLink.startsWith(tls.address() + "/setup?token="), firstLink);
        assertTrue(firstLink.matches(".*token=[A-Za-z0-9_-]{43}"), firstLink);
        assertEquals(firstLink, Files.readString(linkFile()).strip());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(linkFile())));
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({"admin, admin", "admin@example.com, admin", "root@localhost, root", "samtal, samtal", "'', ''"})
    void s72NobodyShouldGetInBeforeTheSetUp(String email, String password) {
        assertEquals("", browser().target(browser().signIn(email, password)));
        tls.rest(email, password).makeToken().expect(401);
        assertEquals("/login", browser().target(browser().get("/app/inbox")).split("\\?")[0]);
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {"", "%", "_", "*", "%25", "null", "' or ''='", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void s67LinkShouldBeFoundByEqualityOnly(String token) {
        var page =
                browser().get("/setup?token=" + Rest.encode(token)).expect(200).text();

        assertFalse(page.contains("<form id=\"form\""));
    }

    @Test
    @Order(2)
    void linkShouldEndAfterADay() {
        assertTrue(browser().get(path(firstLink)).text().contains("<form id=\"form\""));
        var form = form(firstLink);
        database.run("update samtal.setup_token set expires_at = expires_at - interval '24 hours'");

        assertFalse(browser().get(path(firstLink)).text().contains("<form id=\"form\""));
        browser().post("/setup", form);
        assertFalse(mayEnter("ada@nordvik.example"));
    }

    @Test
    @Order(3)
    void nextStartShouldShowANewLinkAndEndTheOldOne() {
        database.run("update samtal.setup_token set expires_at = expires_at + interval '24 hours'");
        product.stop();
        product.start();

        assertNotEquals(firstLink, link());
        assertFalse(browser().get(path(firstLink)).text().contains("<form id=\"form\""));
        assertTrue(browser().get(path(link())).text().contains("<form id=\"form\""));
    }

    @Test
    @Order(4)
    void weakPasswordShouldBeRefusedWithTheLinkStillGood() {
        var form = form(link());
        form.put("form:password", "short");

        var answer = browser().post("/setup", form).expect(200);

        assertTrue(answer.text().contains("field__error"), answer::text);
        assertTrue(browser().get(path(link())).text().contains("<form id=\"form\""));
    }

    @Test
    @Order(5)
    void setUpShouldSignTheFirstAdministratorInAndMakeAnInbox() {
        var browser = browser();

        var answer = browser.post("/setup", form(link()));

        assertEquals("/app/inbox", browser.target(answer));
        assertTrue(browser.isSignedIn());
        var inboxes = tls.rest("ada@nordvik.example", PHRASE)
                .goingOnWithToken()
                .get("/inboxes")
                .expect(200)
                .items();
        assertEquals("support@inbox.localhost", inboxes.get(0).getString("fallbackAddress"));
    }

    @Test
    @Order(6)
    void linkShouldWorkOnce() {
        assertFalse(Files.exists(linkFile()));
        assertFalse(browser().get(path(link())).text().contains("<form id=\"form\""));
        var again = Map.of(
                "token",
                link().split("=")[1],
                "form:email",
                "eve@example.com",
                "form:password",
                PHRASE,
                "form:company",
                "Eve",
                "form:name",
                "Eve",
                "form",
                "form",
                "form:complete",
                "form:complete",
                "jakarta.faces.ViewState",
                "stateless");

        browser().post("/setup", again);

        assertFalse(mayEnter("eve@example.com"));
    }

    @Test
    @Order(7)
    void sessionCookieShouldBeBoundToThisHostUnderHttps() {
        var answer = browser().signIn("ada@nordvik.example", PHRASE);

        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("__Host-samtal-session="))
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
        for (var part : List.of("; secure", "; httponly", "; samesite=lax", "; path=/")) {
            assertTrue(cookie.contains(part), cookie);
        }
        assertFalse(cookie.contains("domain="), cookie);
        answer.headers().allValues("Set-Cookie").forEach(other -> assertTrue(other.contains("ecure"), other));
    }

    @ParameterizedTest
    @Order(7)
    @ValueSource(strings = {"/", "/login", "/nothing", "/api/v1/inboxes", "/resources/nothing.css", "/app/..;/x"})
    void everyAnswerUnderHttpsShouldSaySoForAYear(String path) {
        var answer = browser().get(path);

        assertEquals("max-age=31536000; includeSubDomains", answer.header("Strict-Transport-Security"));
    }

    @Test
    @Order(7)
    void readingWithoutTlsShouldBeSentToHttps() {
        var plain = tls.plainBrowser(product).with("Host", tls.authority());

        var answer = plain.get("/app/inbox?conversation=1").expect(301);

        assertEquals(tls.address() + "/app/inbox?conversation=1", answer.header("Location"));
    }

    @Test
    @Order(7)
    void writingWithoutTlsShouldBeRefused() {
        var plain = tls.plainBrowser(product).with("Host", tls.authority());

        plain.post("/login", Map.of("form:email", "ada@nordvik.example")).expect(403);
    }

    @Test
    @Order(7)
    void s48HostsThatAreNotTheBaseUrlShouldBeRefused() {
        for (var host : List.of("evil.example", "127.0.0.1:" + tls.port(), "localhost", "localhost:1")) {
            assertEquals(400, browser().with("Host", host).get("/login").status(), host);
        }
    }

    @Test
    @Order(7)
    void s48ForwardedHeadersOfAStrangerShouldNotCount() {
        var plain = tls.plainBrowser(product).with("Host", tls.authority()).with("X-Forwarded-Proto", "https");

        plain.get("/login").expect(301);
        browser().with("X-Forwarded-Host", "evil.example").get("/login").expect(200);
    }

    private PlainBrowser browser() {
        return tls.browser();
    }

    private boolean mayEnter(String email) {
        var browser = browser();
        return !browser.target(browser.signIn(email, PHRASE)).isEmpty();
    }

    private String link() {
        return LINK.matcher(product.console())
                .results()
                .map(match -> match.group())
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private Map<String, String> form(String link) {
        var fields = PlainBrowser.fields(browser().get(path(link)).expect(200).text(), "form");
        fields.putAll(Map.of(
                "form:company", "Nordvik",
                "form:name", "Ada Lind",
                "form:email", "ada@nordvik.example",
                "form:password", PHRASE,
                "form:complete", "form:complete"));
        return fields;
    }

    private String path(String link) {
        return link.substring(tls.address().toString().length());
    }

    private Path linkFile() {
        return product.data().resolve("setup-link.txt");
    }
}
