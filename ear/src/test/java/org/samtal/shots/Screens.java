package org.samtal.shots;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** The screens there are, by name and address. */
final class Screens {
    private static final String HOME = "/app/inbox";
    private static final String LINKS = "nav a[href^='/app/'], nav a[href^='/settings/']";

    private Screens() {}

    static Map<String, String> signedOut() {
        return Map.of("login", "/login");
    }

    /** Conversations worth a look: with HTML, with files, long, and with comments. */
    static Map<String, String> named(Product product) {
        var screens = new LinkedHashMap<String, String>();
        screens.put("inbox-html-mail", conversation(product, "This week"));
        screens.put("inbox-files", conversation(product, "Photos"));
        screens.put("inbox-long", conversation(product, "Moving four chargers"));
        screens.put("inbox-comment", conversation(product, "Load balancing"));
        screens.put("inbox-bounce", conversation(product, "Undelivered"));
        screens.put("not-found", "/app/no-such-page");
        return screens;
    }

    /** Every page that the navigation leads to. */
    static Map<String, String> found(Page page) {
        var screens = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(List.of(HOME));
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (screens.putIfAbsent(name(address), address) == null) {
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

    private static String conversation(Product product, String subject) {
        return product.rest().all("/conversations?limit=100").stream()
                .filter(row -> row.getString("subject").startsWith(subject))
                .findFirst()
                .map(Screens::address)
                .orElse(HOME);
    }

    private static String address(JsonObject conversation) {
        return HOME + "?view=" + conversation.getString("status") + "&conversation=" + Desk.id(conversation);
    }
}
