package org.samtal.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens browsers for {@link BrowserTest}s: one Chromium for the run, one context per asked page. */
public final class Chromium implements ParameterResolver, AfterEachCallback {
    private static final Namespace STORE = Namespace.create(Chromium.class);
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** The browser of the run. */
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    /** What one test opened, and what its pages complained of. */
    private record Opened(List<Page> pages, List<String> complaints) {}

    /** Starts a Chromium: that of $CHROMIUM or of the system, else Playwright's own. */
    public static Browser launch(Playwright playwright) {
        var options = new BrowserType.LaunchOptions().setArgs(OPTIONS);
        executable().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** Playwright, which fetches browsers only when the system has none. */
    public static Playwright playwright() {
        var environment = new HashMap<>(System.getenv());
        executable().ifPresent(found -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var opened = opened(context);
        var page = newContext(browser(context), SharedProduct.product(context)).newPage();
        page.onPageError(error -> opened.complaints().add(error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                opened.complaints().add(message.text());
            }
        });
        opened.pages().add(page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var opened = opened(context);
        try {
            if (context.getExecutionException().isPresent()) {
                pictures(context, opened.pages());
            } else {
                assertEquals(List.of(), opened.complaints(), "errors in the browser");
            }
        } finally {
            opened.pages().forEach(page -> page.context().close());
        }
    }

    /** A browser of its own at this product: 1440 pixels wide, in English, in Stockholm. */
    public static BrowserContext newContext(Browser browser, Product product) {
        return browser.newContext(new NewContextOptions()
                .setBaseURL(product.address().toString())
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Stockholm")
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void pictures(ExtensionContext context, List<Page> pages) {
        var name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        var folder = Places.results("browser");
        for (var page : pages) {
            var file = folder.resolve(name + "-" + (pages.indexOf(page) + 1) + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private static Opened opened(ExtensionContext context) {
        return context.getStore(STORE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(), id -> new Opened(new ArrayList<>(), new ArrayList<>()), Opened.class);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(Started.class, key -> start(), Started.class)
                .browser();
    }

    private static Started start() {
        var playwright = playwright();
        return new Started(playwright, launch(playwright));
    }

    private static Optional<Path> executable() {
        return ChromiumBinary.find();
    }
}
