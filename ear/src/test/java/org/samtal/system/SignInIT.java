package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.harness.Await;
import org.samtal.harness.Colleague;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/**
 * Signing in at the screens and by token. Named by the rules of the house. The product trusts this
 * machine as a proxy, so each test comes from addresses of its own and slows down nobody else's sign-in.
 */
@SystemTest
class SignInIT {

    private static final Pattern WAIT = Pattern.compile("Try again in ([0-9]+) s");
    private static final String WRONG = "not the right one at all";

    private final Product product;

    SignInIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "\\\\evil.example",
                "https://evil.example/app/inbox",
                "https:evil.example",
                "/app/inbox\r\nSet-Cookie: a=b",
                "/app/inbox%0d%0aSet-Cookie:%20a=b",
                "/app/../..//evil.example",
                "/app//evil.example",
                "javascript:alert(1)",
                "/login"
            })
    void s47SignInShouldLeadToOwnScreensOnly(String target) {
        var browser = browser();
        var form = PlainBrowser.fields(
                browser.get("/login?return=" + Rest.encode(target)).text(), "form");
        assertEquals("", form.get("return"));
        form.putAll(Map.of("return", target, "form:email", Product.ADMIN, "form:password", Product.PASSWORD));
        form.put("form:signIn", "form:signIn");

        assertEquals("/app/inbox", browser.target(browser.post("/login", form)));
        assertEquals("/login", browser.target(browser.post("/language", Map.of("language", "en", "return", target))));
    }

    @Test
    void s47SignInShouldLeadToTheScreenThatWasAskedFor() {
        var browser = browser();
        var refused = browser.get("/settings/profile");
        assertEquals("/login?return=%2Fsettings%2Fprofile", browser.target(refused));
        var form = PlainBrowser.fields(browser.get(refused.header("Location")).text(), "form");
        form.putAll(
                Map.of("form:email", Product.ADMIN, "form:password", Product.PASSWORD, "form:signIn", "form:signIn"));

        assertEquals("/settings/profile", browser.target(browser.post("/login", form)));
    }

    @Test
    void s65RefusalShouldBeTheSameForEveryAddress() {
        var known = Colleague.hired(product, "agent").email();
        var gone = Colleague.hired(product, "agent");
        gone.deactivate(product);
        var unknown = "nobody-" + known;

        var refusals = Stream.of(known, gone.email(), unknown)
                .map(email -> refusal(email).replace(email, "someone"))
                .distinct()
                .toList();

        assertEquals(1, refusals.size(), refusals::toString);
    }

    /** Interleaved, so that a busy machine slows all of them alike. Without a decoy, an unknown address takes no time. */
    @Test
    void s65RefusalShouldTakeAsLongForAnUnknownAddress() {
        var known = Colleague.hired(product, "agent").email();
        var times = new HashMap<String, Long>();

        for (var round = 0; round < 8; round++) {
            for (var email : List.of(known, "nobody-" + round + known)) {
                var browser = browser();
                var page = PlainBrowser.fields(browser.get("/login").text(), "form");
                page.putAll(Map.of("form:email", email, "form:password", WRONG, "form:signIn", "form:signIn"));
                var begin = System.nanoTime();
                browser.post("/login", page).expect(200);
                times.merge(email.equals(known) ? "known" : "unknown", System.nanoTime() - begin, Long::sum);
            }
        }

        var ratio = (double) times.get("unknown") / times.get("known");
        assertTrue(ratio > 0.6 && ratio < 1.7, () -> "unknown / known = " + ratio);
    }

    @Test
    void s66GuessingShouldBeSlowedDownAndNotLockTheOwnerOut() {
        var mona = Colleague.hired(product, "agent").email();
        var attacker = browser();
        Await.until("there is time for one more guess", () -> WAIT.matcher(
                        attacker.signIn(mona, WRONG).text())
                .results()
                .anyMatch(wait -> Integer.parseInt(wait.group(1)) > 3));

        var rightGuess = attacker.signIn(mona, Product.PASSWORD);

        assertEquals(200, rightGuess.status());
        assertFalse(attacker.isSignedIn());
        browser().enter(mona, Product.PASSWORD);
    }

    @Test
    void s66ManyComputersShouldNotGuessAtOneAccountNorLockItsOwnerOut() {
        var mona = Colleague.hired(product, "agent").email();
        var home = browser();
        home.enter(mona, Product.PASSWORD);
        IntStream.range(0, 22).parallel().forEach(guess -> browser().signIn(mona, WRONG));

        var stranger = browser();
        var rightGuess = stranger.signIn(mona, Product.PASSWORD);

        assertEquals(200, rightGuess.status());
        assertFalse(stranger.isSignedIn());
        home.enter(mona, Product.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "*", "samtal_%", "samtal_", "null", "0", "[]"})
    void s67TokenShouldBeFoundByEqualityOnly(String pattern) {
        Rest.withToken(product.address(), pattern).get("/inboxes").expect(401);
    }

    @Test
    void s67PartOfATokenShouldOpenNothing() {
        var token = newToken();

        for (var part : List.of(token.substring(0, token.length() - 1), token + "A", token.toUpperCase(Locale.ROOT))) {
            Rest.withToken(product.address(), part).get("/inboxes").expect(401);
        }
        Rest.withToken(product.address(), token).get("/inboxes").expect(200);
    }

    @Test
    void s61TokensShouldHave256BitsAndNothingInCommon() {
        var tokens = IntStream.range(0, 3).mapToObj(number -> newToken()).toList();

        assertEquals(
                3,
                tokens.stream().map(token -> token.substring(7, 15)).distinct().count());
        tokens.forEach(token -> assertTrue(token.matches("samtal_[A-Za-z0-9_-]{43}"), token));
    }

    /** A hash takes a quarter of a second; a refusal without one takes as long as reading does. */
    @Test
    void s68LongPasswordShouldBeRefusedWithoutHashing() {
        var browser = browser();
        var form = PlainBrowser.fields(browser.get("/login").text(), "form");
        form.putAll(Map.of(
                "form:email", Product.ADMIN, "form:signIn", "form:signIn", "form:password", "x".repeat(10_000_000)));

        var begin = Instant.now();
        var answer = browser.post("/login", form);
        var took = Duration.between(begin, Instant.now());

        assertEquals(413, answer.status());
        assertTrue(took.toMillis() < 1000, () -> took.toMillis() + " ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}@x.example",
                "#{7*7}@x.example",
                "{jakarta.validation.constraints.Max.message}",
                "<b>x</b>"
            })
    void s74InputShouldBeShownAsItIs(String input) {
        var answer = browser().signIn(input, WRONG).expect(200);

        assertEquals(input, PlainBrowser.fields(answer.text(), "form").get("form:email"));
        assertFalse(answer.text().contains("49@x.example"));
        assertFalse(answer.text().contains("<b>x</b>"));
    }

    private PlainBrowser browser() {
        return PlainBrowser.somewhere(product);
    }

    private String refusal(String email) {
        var answer = browser().signIn(email, WRONG);
        var nonce = PlainBrowser.fields(answer.text(), "form").get("primefaces.nonce");
        return answer.status()
                + answer.headers().map().keySet().toString()
                + answer.text().replace(nonce, "").replaceAll("value=\"[A-Za-z0-9+/=-]{16,}\"", "");
    }

    private String newToken() {
        return Rest.withPassword(product.address(), Product.ADMIN, Product.PASSWORD)
                .makeToken()
                .expect(201)
                .json()
                .getString("token");
    }
}
