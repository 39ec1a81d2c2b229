package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.harness.Await;
import org.samtal.harness.Colleague;
import org.samtal.harness.LiveLine;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** The session of somebody who is signed in at the screens: where it lives, and what ends it. */
@SystemTest
class SessionIT {

    private static final String COOKIE = "samtal-session";
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Product product;

    SessionIT(Product product) {
        this.product = product;
    }

    @Test
    void s62SignInShouldGiveASessionOfItsOwn() {
        var browser = browser();
        browser.cookies().put(COOKIE, "chosen-by-an-attacker");
        var victim = browser.enter(Product.ADMIN, Product.PASSWORD);
        var attacker = browser();
        attacker.cookies().put(COOKIE, "chosen-by-an-attacker");
        assertFalse(attacker.isSignedIn());

        var first = victim.cookies().get(COOKIE);
        victim.enter(Product.ADMIN, Product.PASSWORD);

        assertNotEquals(first, victim.cookies().get(COOKIE));
        attacker.cookies().put(COOKIE, first);
        assertFalse(attacker.isSignedIn());
    }

    @Test
    void s62SessionShouldLiveInACookieOnly() {
        var browser = browser();
        var answer = browser.signIn(Product.ADMIN, Product.PASSWORD);

        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(COOKIE + "="))
                .findFirst()
                .orElseThrow();
        for (var part : List.of("path=/", "HttpOnly", "SameSite=Lax")) {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)), cookie);
        }
        var id = browser.cookies().get(COOKIE).split("\\.")[0];
        assertFalse(browser.get("/settings/profile").text().contains(id));
        assertEquals(
                400, browser().get("/settings/profile;" + COOKIE + "=" + id).status());
        assertEquals(400, browser().get("/settings/profile;jsessionid=" + id).status());
    }

    @Test
    void signingOutShouldEndTheSessionOnTheServer() {
        var browser = browser().enter(Product.ADMIN, Product.PASSWORD);
        var stolen = Map.copyOf(browser.cookies());

        assertEquals("/login", browser.target(browser.post("/logout", Map.of())));

        var thief = browser();
        thief.cookies().putAll(stolen);
        assertFalse(thief.isSignedIn());
    }

    @Test
    void s63ChangedPasswordShouldEndEveryOtherSessionTokenAndSocket() {
        var mona = Colleague.hired(product, "agent");
        var own = browser().enter(mona.email(), Product.PASSWORD);
        var other = browser().enter(mona.email(), Product.PASSWORD);
        var socket = LiveLine.of(product, other);
        var fresh = "a quite different phrase";

        own.press("/settings/profile", "passwordForm", "change", Map.of("current", Product.PASSWORD, "fresh", fresh))
                .expect(200);

        assertTrue(own.isSignedIn());
        Await.until("the other session has ended", AT_ONCE, () -> !other.isSignedIn());
        Await.until("the socket is closed", AT_ONCE, socket::isClosed);
        mona.rest().get("/conversations").expect(401);
        assertEquals(200, browser().signIn(mona.email(), Product.PASSWORD).status());
        browser().enter(mona.email(), fresh);
    }

    @Test
    void s63DeactivatedAgentShouldBeOutAtOnce() {
        var mona = Colleague.hired(product, "agent");
        var browser = browser().enter(mona.email(), Product.PASSWORD);
        var socket = LiveLine.of(product, browser);

        mona.deactivate(product);

        Await.until("the session has ended", AT_ONCE, () -> !browser.isSignedIn());
        Await.until("the socket is closed", AT_ONCE, socket::isClosed);
        mona.rest().get("/conversations").expect(401);
        assertEquals(200, browser().signIn(mona.email(), Product.PASSWORD).status());
        Rest.withPassword(product.address(), mona.email(), Product.PASSWORD)
                .makeToken()
                .expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1:1", "-1234:5678", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "../../x"})
    void s75ForgedViewStateShouldDoNothing(String state) {
        var mona = Colleague.hired(product, "agent");
        var browser = browser().enter(mona.email(), Product.PASSWORD);
        var form = PlainBrowser.fields(browser.get("/settings/profile").text(), "passwordForm");
        form.putAll(Map.of("passwordForm:current", Product.PASSWORD, "passwordForm:fresh", "a quite different phrase"));
        form.put("passwordForm:change", "passwordForm:change");
        form.put("jakarta.faces.ViewState", state);

        var answer = browser.post("/settings/profile", form);

        assertTrue(Set.of(200, 409).contains(answer.status()), () -> answer.status() + answer.text());
        assertFalse(product.console().contains("InvalidClassException"));
        browser().enter(mona.email(), Product.PASSWORD);
    }

    @Test
    void formThatNoPageOfOursSentShouldBeRefused() {
        var browser = browser().enter(Product.ADMIN, Product.PASSWORD);
        var form = PlainBrowser.fields(browser.get("/settings/profile").text(), "passwordForm");
        form.remove("primefaces.nonce");

        assertEquals(409, browser.post("/settings/profile", form).status());
    }

    private PlainBrowser browser() {
        return PlainBrowser.somewhere(product);
    }
}
