package org.samtal.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.samtal.browser.page.LoginPage;
import org.samtal.harness.Chromium;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;

/** What an agent's browser and an agent's program ask for all day: the list, and one conversation. */
final class Pages {
    private static final int PAGES_OF_IDS = 20;

    /** Words that are everywhere, in one place, still being typed, and with an operator. */
    private static final List<String> SEARCHES =
            List.of("charger", "bay 123%02d", "charg", "is:closed from:customer bay 42%02d", "\"does not start\"");

    private final Site site;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String cookies;
    private final List<String> conversations;

    Pages(Site site, List<String> conversations) {
        this.site = site;
        this.conversations = conversations;
        cookies = signIn(site.product().address());
    }

    /** Ids of open and closed conversations from the head of the list. */
    static List<String> latest(Site site) {
        return site.rest().get("/conversations?limit=" + PAGES_OF_IDS * 10).expect(200).items().stream()
                .map(Desk::id)
                .toList();
    }

    /** One after the other, each measured with a warm server. */
    List<Timing.Result> measure(int times) {
        var stack = site.stack();
        return List.of(
                Timing.of("list, HTML", times, stack, () -> load("/app/inbox?view=open")),
                Timing.of("conversation, HTML", times, stack, () -> load("/app/inbox?view=open&conversation=" + any())),
                Timing.of(
                        "conversation, HTML fragment",
                        times,
                        stack,
                        () -> load("/app/fragment/conversation?conversation=" + any())),
                Timing.of("list, REST", times, stack, () -> site.rest().read("/conversations?status=open&limit=50")),
                Timing.of("conversation, REST", times, stack, this::readConversation),
                Timing.of("search, HTML fragment", times, stack, this::search));
    }

    private void readConversation() {
        var id = any();
        site.rest().read("/conversations/" + id);
        site.rest().read("/conversations/" + id + "/messages");
    }

    private String any() {
        return conversations.get(ThreadLocalRandom.current().nextInt(conversations.size()));
    }

    private void search() {
        var at = ThreadLocalRandom.current();
        var line = SEARCHES.get(at.nextInt(SEARCHES.size())).formatted(at.nextInt(100));
        load("/app/fragment/found?q=" + Rest.encode(line));
    }

    private void reply() {
        var text = Json.createObjectBuilder()
                .add("text", Desk.unique("Hold the button for ten seconds."))
                .build();
        site.rest().post("/conversations/" + any() + "/replies", text).expect(201);
    }

    /** As many agents as this, each of whom does something about once a second, for a minute. */
    List<Timing.Result> together(int agents) throws InterruptedException {
        var work = List.of(
                new Shift.Task("list", 4, () -> load("/app/fragment/rows?view=open")),
                new Shift.Task("open", 4, () -> load("/app/fragment/conversation?conversation=" + any())),
                new Shift.Task("search", 1, this::search),
                new Shift.Task("reply", 1, this::reply));
        return new Shift(agents, work).run(Duration.ofMinutes(1));
    }

    /** Lets the index take in all conversations; gives the seconds that takes. */
    double rebuildSearch() {
        var begin = System.nanoTime();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright);
                var context = browser.newContext(new NewContextOptions()
                        .setBaseURL(site.product().address().toString()))) {
            var page = context.newPage();
            new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/system");
            page.getByText("Rebuild").click();
            page.getByText("The last rebuild took in")
                    .waitFor(new Locator.WaitForOptions()
                            .setTimeout(Duration.ofHours(1).toMillis()));
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void load(String path) {
        var request = HttpRequest.newBuilder(site.product().address().resolve(path))
                .header("Cookie", cookies)
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + response.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The session of a browser that has signed in. */
    private static String signIn(URI address) {
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright);
                var context = browser.newContext(new NewContextOptions().setBaseURL(address.toString()))) {
            new LoginPage(context.newPage()).open().signIn(Product.ADMIN, Product.PASSWORD);
            return context.cookies().stream().map(Pages::pair).collect(Collectors.joining("; "));
        }
    }

    private static String pair(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }
}
