package org.samtal.shots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Logger;
import org.samtal.browser.page.LoginPage;
import org.samtal.harness.Chromium;
import org.samtal.harness.Database;
import org.samtal.harness.Places;
import org.samtal.harness.Product;

/**
 * Writes ear/target/shots/index.html: {@code ./mvnw -Pshots verify}. Screens are found by following the navigation, so a
 * new one appears by itself; what needs a certain conversation or nobody signed in is named here.
 */
public final class Gallery {
    private static final Logger LOG = Logger.getLogger(Gallery.class.getName());

    private final Product product;
    private final Browser browser;
    private final Path folder = Places.results("shots");

    private Gallery(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var index = new Index();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            try (var unowned =
                    Product.on(Database.h2()).named("shots-set-up").unowned().start()) {
                new Gallery(unowned, browser).takeSetUp(index);
            }
            try (var product = Product.on(Database.h2()).named("shots").start()) {
                var gallery = new Gallery(product, browser);
                gallery.take(index);
                var written = index.write(gallery.folder);
                LOG.info(() -> "Every screen: " + written);
            }
        }
    }

    private void takeSetUp(Index index) throws IOException {
        var screens = Screens.setUp(product);
        shoot(List.of(), page -> screens, index);
    }

    private void take(Index index) throws IOException, InterruptedException {
        var session = signIn();
        shoot(session, page -> Screens.empty(), index);
        try (var context = context(View.all().get(0), session)) {
            new DaysWork(product).happen(context.newPage());
        }
        var named = Screens.named(product);
        shoot(session, page -> named, index);
        shoot(session, Screens::found, index);
        shoot(List.of(), page -> Screens.signedOut(), index);
    }

    private void shoot(List<Cookie> session, Function<Page, List<Screen>> screens, Index index) {
        for (var view : View.all()) {
            try (var context = context(view, session)) {
                var page = context.newPage();
                screens.apply(page).forEach(screen -> shoot(page, view, screen, index));
            }
        }
    }

    private void shoot(Page page, View view, Screen screen, Index index) {
        screen.open().accept(page);
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("document.fonts.ready.then(() => true)");
        var file = folder.resolve(view.fileName(screen.name()));
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        index.add(screen.name(), view, file.getFileName().toString());
    }

    private List<Cookie> signIn() {
        try (var context = context(View.all().get(0), List.of())) {
            new LoginPage(context.newPage()).open().signIn(Product.ADMIN, Product.PASSWORD);
            return context.cookies().stream()
                    .filter(cookie -> cookie.name.endsWith("samtal-session"))
                    .toList();
        }
    }

    /** Language, theme and time zone travel in cookies. */
    private BrowserContext context(View view, List<Cookie> session) {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(product.address().toString())
                .setViewportSize(view.width(), view.height())
                .setLocale(view.language().equals("sv") ? "sv-SE" : "en-GB")
                .setTimezoneId("Europe/Stockholm")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addCookies(session);
        context.addCookies(List.of(
                cookie(product.address(), "samtal-language", view.language()),
                cookie(product.address(), "samtal-theme", view.theme()),
                cookie(product.address(), "samtal-zone", "Europe%2FStockholm")));
        return context;
    }

    private static Cookie cookie(URI address, String name, String value) {
        return new Cookie(name, value).setUrl(address.toString());
    }
}
