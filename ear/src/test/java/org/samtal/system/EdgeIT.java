package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.harness.Await;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.Rest.Answer;
import org.samtal.harness.SystemTest;

/** What every answer of the web server has, whoever asks for what, and what it never has. Named by the rules of the house. */
@SystemTest
class EdgeIT {

    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta\\.(servlet|persistence|ejb)|org\\.(samtal|jboss|hibernate)|com\\.sun)\\.[a-zA-Z]+|"
                    + "Exception|WildFly|Undertow|JBoss|Hibernate|select [^<>\"]* from",
            Pattern.CASE_INSENSITIVE);
    /** The only classes a page names: PrimeFaces' script is told which error pages there are. */
    private static final Pattern ERROR_PAGES = Pattern.compile("errorPages:\\{[^}]*}");

    private static final Pattern CODE = Pattern.compile("<span class=\"mono\">([0-9a-f]{6})</span>");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final Product product;
    private final Rest rest;
    private final Postgres database;

    EdgeIT(Product product, Rest rest) {
        this.product = product;
        database = (Postgres) product.database();
        this.rest = rest;
    }

    @ParameterizedTest
    @CsvSource({
        "/, 303",
        "/login, 200",
        "/login.xhtml, 200",
        "/setup, 200",
        "/nothing, 404",
        "/app/inbox, 303",
        "/settings/profile, 303",
        "/logout, 405",
        "/language, 405",
        "/live, 403",
        "/openapi, 200",
        "/api/v1/inboxes, 401",
        "/api/v1/nothing, 401",
        "/resources/nothing.css, 404",
        "/jakarta.faces.resource/nothing.js, 404",
        "/app/..;/settings/profile, 400",
        "/app/%2e%2e/settings/profile, 400",
        "/app//inbox, 400"
    })
    void s57EveryAnswerShouldCarryTheSecurityHeaders(String path, int status) {
        var answer = browser().get(path);

        assertEquals(status, answer.status());
        assertSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/app", "/settings"})
    void s57AnswerThatNeverReachesTheApplicationShouldRunNothing(String path) {
        var answer = browser().get(path);

        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertFalse(INSIDE.matcher(answer.text()).find(), answer::text);
    }

    @Test
    void s57ScreensAndTheirFilesShouldCarryTheSecurityHeaders() {
        var browser = browser().enter(Product.ADMIN, Product.PASSWORD);
        var page = browser.get("/app/inbox").expect(200);

        assertSafe(page);
        assertEquals("no-store", page.header("Cache-Control"));
        var files = Pattern.compile("(?:href|src)=\"(/(?:resources|jakarta.faces.resource)/[^\"]+)\"")
                .matcher(page.text())
                .results()
                .map(file -> file.group(1).replace("&amp;", "&"))
                .toList();
        assertFalse(files.isEmpty());
        files.forEach(file -> assertSafe(browser.get(file).expect(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/app/inbox", "/api/v1/inboxes", "/resources/nothing.css", "/nothing"})
    void s48HostThatIsNotOursShouldBeRefused(String path) {
        for (var host : List.of(
                "evil.example",
                "localhost.evil.example",
                "evil.example:" + product.address().getPort(),
                "127.0.0.1.evil.example")) {
            var answer = browser().with("Host", host).get(path);

            assertEquals(400, answer.status(), host);
            assertSafe(answer);
            assertFalse(answer.headers().map().toString().contains("evil"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost.evil.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void s58PageOfAnotherSiteShouldPressNoButton(String header, String value) {
        var browser = browser().enter(Product.ADMIN, Product.PASSWORD);
        var form = PlainBrowser.fields(browser.get("/settings/profile").text(), "passwordForm");
        browser.with(header, value);

        for (var path : List.of(
                "/login", "/logout", "/language", "/setup", "/settings/profile", "/app/inbox", "/app/live/ticket")) {
            assertEquals(403, browser.post(path, form).status(), path);
        }

        assertTrue(browser.isSignedIn());
    }

    @Test
    void s58AddressShouldNotSignOut() {
        var browser = browser().enter(Product.ADMIN, Product.PASSWORD);

        browser.get("/logout").expect(405);

        assertTrue(browser.isSignedIn());
    }

    @ParameterizedTest
    @CsvSource({"PUT, /login", "DELETE, /app/inbox", "PATCH, /settings/profile", "OPTIONS, /login", "PROPFIND, /login"})
    void s90OtherMethodsShouldTellNothingOfTheInside(String method, String path) {
        var answer = browser().call(method, path);

        assertTrue(answer.status() < 500, answer::text);
        assertSafe(answer);
    }

    @Test
    void s90FailureOfAScreenShouldShowANumberThatStandsInTheLog() {
        var browser = browser().enter(Product.ADMIN, Product.PASSWORD);
        database.run("alter table samtal.api_token rename to token_away");
        try {
            var answer = browser.get("/settings/profile").expect(500);

            assertSafe(answer);
            assertInLog(CODE, answer);
        } finally {
            database.run("alter table samtal.token_away rename to api_token");
        }
    }

    @Test
    void s90FailureOfTheApiShouldTellANumberThatStandsInTheLog() {
        var inbox = Json.createObjectBuilder().add("name", "Board").build();
        database.run("alter table samtal.idempotency_key rename to key_away");
        try {
            var answer =
                    rest.post("/inboxes", inbox, UUID.randomUUID().toString()).expect(500);

            assertSafe(answer);
            assertEquals("application/problem+json", answer.contentType().split(";")[0]);
            assertInLog(NUMBER, answer);
        } finally {
            database.run("alter table samtal.key_away rename to idempotency_key");
        }
    }

    private void assertInLog(Pattern pattern, Answer answer) {
        var match = pattern.matcher(answer.text());
        assertTrue(match.find(), answer::text);
        var number = match.group(match.groupCount());
        Await.until("the log has " + number, () -> product.console().contains(number));
    }

    private static void assertSafe(Answer answer) {
        var policy = answer.header("Content-Security-Policy");
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("base-uri 'none'") && !policy.contains("unsafe"), policy);
        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "same-origin",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin")
                .forEach((name, value) ->
                        assertEquals(List.of(value), answer.headers().allValues(name), name));
        assertEquals("", answer.header("Server") + answer.header("X-Powered-By"));
        var type = answer.contentType();
        if (!type.contains("script") && !type.contains("css") && !type.contains("yaml")) {
            var text = ERROR_PAGES.matcher(answer.text()).replaceAll("");
            assertFalse(INSIDE.matcher(text).find(), () -> answer.status() + " " + text);
        }
    }

    private PlainBrowser browser() {
        return PlainBrowser.somewhere(product);
    }
}
