package org.samtal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/**
 * A screen repairs itself, however often its line is cut while others work: a minute in each build, ten in a soak.
 *
 * <p>{@code -Dlive.seed=…} repeats what happened in a run.
 */
@BrowserTest
class LiveCutsBrowserIT {
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration REPAIRED = Duration.ofSeconds(20);
    private static final int ROUNDS = 4;
    private static final int LONGEST_CUT = 4_000;
    private static final int LONGEST_CALM = 3_000;
    private static final int LONGEST_PAUSE = 700;

    private final Product product;
    private final Rest rest;
    private final Desk desk;
    private final long seed = Long.getLong("live.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private JsonObject inbox;
    private Mail first;
    private String opened;

    LiveCutsBrowserIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void screenShouldShowWhatIsStoredHoweverOftenItsLineIsCut(Page page) throws InterruptedException {
        makeInbox();
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, address());
        var rounds = Math.max(ROUNDS, Integer.getInteger("soak.minutes", 0) * 60 / (int) ROUND.toSeconds());
        for (var round = 0; round < rounds; round++) {
            happen(page);
            var where = "seed " + seed + ", round " + round;
            awaitSame(where + ", list", this::storedRows, () -> shown(page, "#rows li[data-live]", "data-live"));
            awaitSame(where + ", thread", this::storedItems, () -> shown(page, "#threadBody [data-seq]", "data-seq"));
        }
    }

    private String address() {
        return "/app/inbox?view=open&inbox=" + Desk.id(inbox) + "&conversation=" + opened;
    }

    private void makeInbox() {
        inbox = desk.newInbox();
        first = mail();
        opened = Desk.id(desk.receive(first));
    }

    /** Others work, and the line is cut and mended meanwhile. */
    private void happen(Page page) throws InterruptedException {
        var threads = Executors.newSingleThreadExecutor();
        var end = Instant.now().plus(ROUND);
        var work = threads.submit(() -> work(end, new Random(random.nextLong())));
        while (Instant.now().isBefore(end)) {
            page.waitForTimeout(random.nextInt(LONGEST_CALM));
            page.context().setOffline(true);
            page.waitForTimeout(random.nextInt(LONGEST_CUT));
            page.context().setOffline(false);
        }
        end(work);
        threads.shutdown();
    }

    private static void end(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private void work(Instant end, Random dice) {
        while (Instant.now().isBefore(end)) {
            switch (dice.nextInt(5)) {
                case 0 -> product.deliver(mail());
                case 1 -> product.deliver(mail().inReplyTo(first.messageId()));
                case 2 -> rest.post("/conversations/" + opened + "/comments", body("text", "Look at bay 4."));
                case 3 -> rest.patch("/conversations/" + any(dice), body("status", "closed"));
                default -> rest.patch("/conversations/" + opened, body("subject", Desk.unique("Charger")));
            }
            Await.pause(Duration.ofMillis(dice.nextInt(LONGEST_PAUSE)));
        }
    }

    /** One that is open, but for the opened one: closing that would lead to another. */
    private String any(Random dice) {
        var rows = rest.get("/conversations?status=open&limit=50&inbox=" + Desk.id(inbox)).expect(200).items().stream()
                .map(Desk::id)
                .filter(id -> !id.equals(opened))
                .toList();
        return rows.isEmpty() ? "999999999" : rows.get(dice.nextInt(rows.size()));
    }

    private Map<String, String> storedRows() {
        var rows = new TreeMap<String, String>();
        rest.get("/conversations?status=open&limit=50&inbox=" + Desk.id(inbox))
                .expect(200)
                .items()
                .forEach(row -> rows.put(Desk.id(row), row.get("seq").toString()));
        return rows;
    }

    private Map<String, String> storedItems() {
        var items = new TreeMap<String, String>();
        desk.messages(opened)
                .forEach(item ->
                        items.put(item.get("seq").toString(), item.get("seq").toString()));
        return items;
    }

    /** The places of what the screen shows. */
    private static Map<String, String> shown(Page page, String selector, String key) {
        var items = new TreeMap<String, String>();
        page.locator(selector).all().forEach(item -> items.put(item.getAttribute(key), item.getAttribute("data-seq")));
        return items;
    }

    private static void awaitSame(
            String what, Supplier<Map<String, String>> stored, Supplier<Map<String, String>> shown) {
        var end = Instant.now().plus(REPAIRED);
        while (!stored.get().equals(shown.get()) && Instant.now().isBefore(end)) {
            Await.pause(Duration.ofMillis(200));
        }
        assertEquals(stored.get(), shown.get(), what);
    }

    private Mail mail() {
        return Mail.from(Desk.unique("ada") + "@example.com")
                .to(inbox.getString("fallbackAddress"))
                .subject(Desk.unique("Charger"))
                .text("It blinks.");
    }

    private static JsonObject body(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
