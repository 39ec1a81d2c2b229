package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.browser.page.LoginPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.Chromium;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Ports;
import org.samtal.harness.Product;

/** Pictures that lie on other servers show when an agent asks for them, and never by themselves. */
class RemotePicturesBrowserIT {
    private static final int PORT = Ports.free();
    private static final String OPEN = "http://127.0.0.1:" + PORT;
    private static final String CLOSED = "http://127.0.0.2:" + PORT;

    private static HttpServer elsewhere;
    private static final List<HttpExchange> REQUESTS = new CopyOnWriteArrayList<>();
    private static Product product;
    private static Playwright playwright;
    private static Browser browser;
    private static Desk desk;

    private Page page;

    @BeforeAll
    static void start() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress("0.0.0.0", PORT), 0);
        elsewhere.createContext("/", RemotePicturesBrowserIT::answer);
        elsewhere.start();
        product = Product.on(Database.h2())
                .named("remote-pictures")
                .shortLived()
                .with("SAMTAL_PICTURE_NETWORKS", "127.0.0.1")
                .with("SAMTAL_PICTURE_PORTS", "80," + PORT)
                .start();
        desk = new Desk(product);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        product.close();
        elsewhere.stop(0);
    }

    @BeforeEach
    void signIn() {
        REQUESTS.clear();
        page = Chromium.newContext(browser, product).newPage();
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/profile");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void picturesShouldShowWhenAskedForAndNotBefore() {
        var inbox = new InboxPage(page).openConversation(receive(OPEN + "/charger.png?who=asa&mail=17"));
        var picture = page.frameLocator(".email__frame iframe").locator("img");
        assertThat(picture).hasAttribute("data-blocked", "remote");
        assertEquals(List.of(), paths());
        Accessibility.checkThemes(page);

        inbox.button("Show pictures").click();

        assertThat(picture).hasJSProperty("naturalWidth", 40);
        assertThat(inbox.button("Show pictures")).hasCount(0);
        assertEquals(List.of("/charger.png?who=asa&mail=17"), paths());
        assertEquals(
                Set.of("Accept", "Connection", "Host", "User-agent"),
                REQUESTS.get(0).getRequestHeaders().keySet());
    }

    @Test
    void s42PictureInAClosedNetworkShouldNotBeFetched() {
        assertEquals(404, fetch(receive(CLOSED + "/charger.png")));
        assertEquals(404, fetch(receive("http://127.0.0.1:" + product.address().getPort() + "/login")));
        assertEquals(List.of(), paths());
    }

    @Test
    void s42RedirectIntoAClosedNetworkShouldNotBeFollowed() {
        assertEquals(404, fetch(receive(OPEN + "/closed")));
        assertEquals(List.of("/closed"), paths());
        assertEquals(200, fetch(receive(OPEN + "/moved")));
    }

    @Test
    void s42WhatIsNoPictureOrTooLargeShouldNotBeShown() {
        assertEquals(404, fetch(receive(OPEN + "/page.html")));
        assertEquals(404, fetch(receive(OPEN + "/large")));
        assertEquals(404, fetch(receive(OPEN + "/round-and-round")));
        assertFalse(paths().size() > 6, () -> paths().toString());
    }

    @Test
    void pictureThatIsNotInTheMessageShouldNotBeThere() {
        var conversation = receive(OPEN + "/charger.png");

        assertEquals(404, page.request().get(address(conversation) + "7").status());
        assertEquals(List.of(), paths());
    }

    private static String receive(String picture) {
        var mail = desk.mail().html("<p>Look at this charger:</p><img src=\"" + picture + "\" alt=\"charger\">");
        return Desk.id(desk.receive(mail));
    }

    private int fetch(String conversation) {
        return page.request().get(address(conversation) + "0").status();
    }

    private static String address(String conversation) {
        var message = Desk.id(desk.messages(conversation, "incoming").get(0));
        return product.address() + "/app/files/" + conversation + "/remote/" + message + "/";
    }

    private static List<String> paths() {
        return REQUESTS.stream().map(one -> one.getRequestURI().toString()).toList();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        REQUESTS.add(exchange);
        switch (exchange.getRequestURI().getPath()) {
            case "/closed" -> redirect(exchange, CLOSED + "/charger.png");
            case "/moved" -> redirect(exchange, "/charger.png");
            case "/round-and-round" -> redirect(exchange, "/round-and-round");
            case "/large" -> send(exchange, new byte[2_000_000]);
            case "/page.html" -> send(exchange, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            default -> send(exchange, png());
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException readerHasSeenEnough) {
            exchange.close();
        }
    }

    private static byte[] png() throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", written);
        return written.toByteArray();
    }
}
