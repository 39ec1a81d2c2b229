package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.OtherServer;
import org.samtal.harness.PlainBrowser;
import org.samtal.harness.Product;

/** Pictures that lie on other servers show when an agent asks for them, and never by themselves. */
@BrowserTest
class RemotePicturesBrowserIT {
    /** Pictures are given up after five seconds, and this one would take a minute. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(20);

    private final Product product;
    private final OtherServer elsewhere;
    private final Desk desk;

    RemotePicturesBrowserIT(Product product, OtherServer elsewhere) {
        this.product = product;
        this.elsewhere = elsewhere;
        desk = new Desk(product);
        elsewhere.forget();
    }

    @Test
    void picturesShouldShowWhenAskedForAndNotBefore(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, receive(elsewhere.open("/charger.png?who=asa&mail=17")));
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
                elsewhere.requests().get(0).getRequestHeaders().keySet());
    }

    @Test
    void s42PictureInAClosedNetworkShouldNotBeFetched() {
        assertEquals(404, fetch(receive(elsewhere.closed("/charger.png"))));
        assertEquals(404, fetch(receive("http://127.0.0.1:" + product.address().getPort() + "/login")));
        assertEquals(List.of(), paths());
    }

    @Test
    void s42RedirectIntoAClosedNetworkShouldNotBeFollowed() {
        assertEquals(404, fetch(receive(elsewhere.open("/closed"))));
        assertEquals(List.of("/closed"), paths());
        assertEquals(200, fetch(receive(elsewhere.open("/moved"))));
    }

    @Test
    void s42WhatIsNoPictureOrTooLargeShouldNotBeShown() {
        assertEquals(404, fetch(receive(elsewhere.open("/page.html"))));
        assertEquals(404, fetch(receive(elsewhere.open("/large"))));
        assertEquals(404, fetch(receive(elsewhere.open("/round-and-round"))));
        assertFalse(paths().size() > 6, () -> paths().toString());
    }

    /** S42: a server that sends a byte now and then holds nobody up. */
    @Test
    void s42PictureThatComesTooSlowlyShouldBeGivenUp() {
        var conversation = receive(elsewhere.open("/slow"));
        var begin = System.nanoTime();

        assertEquals(404, fetch(conversation));

        assertTrue(System.nanoTime() - begin < GIVEN_UP.toNanos());
    }

    @Test
    void pictureThatIsNotInTheMessageShouldNotBeThere() {
        var conversation = receive(elsewhere.open("/charger.png"));

        assertEquals(404, status(conversation, 7));
        assertEquals(List.of(), paths());
    }

    private String receive(String picture) {
        var mail = desk.mail().html("<p>Look at this charger:</p><img src=\"" + picture + "\" alt=\"charger\">");
        return Desk.id(desk.receive(mail));
    }

    private int fetch(String conversation) {
        return status(conversation, 0);
    }

    private int status(String conversation, int place) {
        var message = Desk.id(desk.messages(conversation, "incoming").get(0));
        return PlainBrowser.somewhere(product)
                .enter(Product.ADMIN, Product.PASSWORD)
                .get("/app/files/" + conversation + "/remote/" + message + "/" + place)
                .status();
    }

    private List<String> paths() {
        return elsewhere.requests().stream()
                .map(one -> one.getRequestURI().toString())
                .toList();
    }
}
