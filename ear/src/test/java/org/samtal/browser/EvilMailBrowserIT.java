package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.SmtpPeer;

/**
 * Hostile mails, each with one trick, in list, thread, frame, files and answer: no script runs, nobody else is asked for
 * anything. The corpora lie in {@code /evil}; a script that runs anywhere leaves its number in {@code ran}.
 */
@BrowserTest
class EvilMailBrowserIT {
    private static final int A_THREAD = 40;
    private static final String MARKUP =
            "\"><img src=x onerror=\"parent.ran=1\"><script>parent.ran=2</script>{{7*7}}${7*7}#{7*7}";
    private static final String DANGEROUS =
            "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/.test(a.name))).length";

    private final Product product;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Collector collector = new Collector();
    private final List<String> dialogs = new ArrayList<>();

    EvilMailBrowserIT(Product product, SmtpPeer peer) {
        this.product = product;
        this.peer = peer;
        desk = new Desk(product);
    }

    @AfterEach
    void closeCollector() {
        collector.close();
    }

    /** S01, S03. */
    @Test
    void mailsWithScriptsShouldRunNone(Page page) {
        var inbox = signedIn(page);
        for (var conversation : received(corpus("scripts.txt"))) {
            show(inbox, conversation);
            assertEquals(0, page.evaluate(DANGEROUS), "handlers in the page");
        }

        assertNothingHappened(page);
    }

    /** S05. */
    @Test
    void mailsWithStylesShouldAskNobodyForAnything(Page page) {
        var inbox = signedIn(page);
        for (var conversation : received(corpus("styles.txt"))) {
            show(inbox, conversation);
            assertThat(inbox.button("Send")).isInViewport();
        }

        assertNothingHappened(page);
    }

    /** S06. */
    @Test
    void mailsWithRemotePicturesShouldAskNobodyForAnything(Page page) {
        var inbox = signedIn(page);
        for (var conversation : received(corpus("images.txt"))) {
            show(inbox, conversation);
            assertThat(page.getByText("Pictures from other servers are blocked").first())
                    .isVisible();
        }

        assertNothingHappened(page);
    }

    /** S11. What no browser can read as an address has the protocol ":" and leads nowhere. */
    @Test
    void linksOfMailsShouldLeadToSitesMailboxesAndPhonesOnly(Page page) {
        var links = lines("links.txt")
                .map(link -> "<a href=\"" + link.replace("alert(1)", "parent.ran=1") + "\">link</a>")
                .toList();
        var inbox = signedIn(page);
        for (var conversation : received(links)) {
            show(inbox, conversation);
            assertEquals(
                    List.of(),
                    page.evaluate(
                            """
                    [...document.querySelectorAll('iframe')]
                      .flatMap(frame => [...frame.contentDocument.querySelectorAll('[href]')])
                      .filter(link => !['http:', 'https:', 'mailto:', 'tel:', ':'].includes(link.protocol)
                        || link.target !== '_blank' || !/noopener noreferrer nofollow/.test(link.rel))
                      .map(link => link.outerHTML)
                    """));
        }

        assertNothingHappened(page);
    }

    /** S04: what the sanitizer might let through one day meets the frame, which runs nothing whatever stands in it. */
    @Test
    void frameShouldRunNoScriptEvenIfNothingWereCleaned(Page unused) {
        var tricks = new ArrayList<>(corpus("scripts.txt"));
        tricks.addAll(corpus("styles.txt"));
        try (var context = contextOf(unused)) {
            var page = context.newPage();
            var inbox = signedIn(page);
            var left = tricks.iterator();
            page.route("**/app/files/*/body/*", route -> uncleaned(route, left));
            for (var conversation : received(tricks)) {
                show(inbox, conversation);
            }

            assertFalse(left.hasNext(), "not every trick was tried");
            assertNothingHappened(page);
        }
    }

    /** Without this the other tests could pass by tricks that never work. */
    @Test
    void tricksShouldWorkWhereNothingStopsThem(Page unused) {
        try (var context = contextOf(unused)) {
            var page = context.newPage();
            var working = 0;
            for (var trick : corpus("scripts.txt")) {
                page.navigate("data:text/html,<p>empty");
                page.setContent(trick);
                page.waitForTimeout(20);
                working += Boolean.TRUE.equals(page.evaluate("window.ran !== undefined")) ? 1 : 0;
            }

            assertTrue(working > 25, "only " + working + " of the tricks work");
        }
    }

    /** S10. */
    @Test
    void nameAndSubjectShouldBeShownLiterally(Page page) {
        var subject = Desk.unique("Evil") + " " + MARKUP;
        var mail = desk.mail()
                .header("From", "=?utf-8?B?" + base64(MARKUP) + "?= <" + Desk.unique("mallory") + "@example.com>")
                .header("Subject", "=?utf-8?B?" + base64(subject) + "?=");
        var conversation = Desk.id(desk.receive(mail));
        var inbox = signedIn(page).openConversation(conversation);

        assertThat(inbox.subject()).hasText(subject);
        assertThat(inbox.row(subject)).containsText(MARKUP);
        assertThat(inbox.messages()).containsText(MARKUP);
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText(MARKUP);
        assertEquals(0, page.evaluate(DANGEROUS));
        inbox.reply("Who are you?");
        assertThat(inbox.message("Who are you?")).isVisible();
        assertNothingHappened(page);
    }

    /** S09. */
    @Test
    void namesOfFilesShouldBeShownLiterally(Page page) {
        var names = List.of(
                "<img src=x onerror=parent.ran=3>.png",
                "'><script>parent.ran=4</script>.pdf",
                "a\u202Egnp.exe",
                "x".repeat(300) + ".txt");
        var mail = desk.mail();
        names.forEach(name -> mail.attach(name, "application/octet-stream", "content".getBytes(UTF_8)));
        var inbox = signedIn(page).openConversation(Desk.id(desk.receive(mail)));

        assertThat(inbox.messages()).containsText("_img src=x onerror=parent.ran=3_.png");
        assertThat(inbox.messages()).containsText("agnp.exe");
        assertEquals(0, page.evaluate(DANGEROUS));
        assertEquals(false, page.evaluate("document.body.textContent.includes('\\u202E')"));
        assertNothingHappened(page);
    }

    /** S01: the second way out is the answer that carries what came in. */
    @Test
    void answerShouldCarryNothingDangerousBack(Page page) {
        var mail = desk.mail().html(String.join("", corpus("scripts.txt").subList(0, 10)));
        var inbox = signedIn(page).openConversation(Desk.id(desk.receive(mail)));

        inbox.reply(MARKUP);

        var sent = peer.awaitMailTo(mail.sender()).text();
        var html = sent.substring(sent.indexOf("Content-Type: text/html"));
        assertTrue(html.contains("&lt;img src"), html);
        assertFalse(html.contains("<script") || html.contains("<img"), html);
    }

    /** A browser of its own, whose complaints are part of the test. */
    private BrowserContext contextOf(Page page) {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(product.address().toString())
                        .setLocale("en-GB"));
    }

    private InboxPage signedIn(Page page) {
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        return new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
    }

    /** Opens a conversation and waits until every frame of it stands. */
    private static void show(InboxPage inbox, String conversation) {
        inbox.openConversation(conversation);
        inbox.page()
                .waitForFunction(
                        "() => { const frames = [...document.querySelectorAll('iframe')]; return frames.length > 0 && frames.every("
                                + "frame => frame.contentDocument?.readyState === 'complete' && frame.contentDocument.body?.childElementCount) }");
    }

    private void assertNothingHappened(Page page) {
        assertEquals(List.of(), dialogs);
        assertEquals(null, page.evaluate("window.ran ?? null"));
        assertEquals(List.of(), collector.requests());
    }

    /** Sends each trick as a mail of its own, forty to a conversation; returns the conversations. */
    private List<String> received(List<String> tricks) {
        var conversations = new ArrayList<String>();
        for (var from = 0; from < tricks.size(); from += A_THREAD) {
            var first = desk.mail().html(framed(tricks.get(from)));
            var conversation = Desk.id(desk.receive(first));
            var thread = tricks.subList(from, Math.min(tricks.size(), from + A_THREAD));
            for (var trick : thread.subList(1, thread.size())) {
                product.deliver(desk.mailFrom(first.sender())
                        .inReplyTo(first.messageId())
                        .html(framed(trick)));
            }
            Await.until("every mail has come", () -> desk.messages(conversation).size() == thread.size());
            conversations.add(conversation);
        }
        return conversations;
    }

    /** With a table, so that it is shown in a frame whatever is left of the trick. */
    private static String framed(String trick) {
        return "<table><tr><td>mail</td></tr></table>" + trick;
    }

    private static void uncleaned(Route route, Iterator<String> left) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody("<!doctype html><html><body><p>mail</p>" + (left.hasNext() ? left.next() : "")
                        + "</body></html>"));
    }

    private List<String> corpus(String file) {
        return Stream.of(text(file).split("\n\n"))
                .map(trick -> trick.replace("{collector}", collector.address())
                        .replace("{bare}", "//" + collector.host())
                        .replace("{host}", collector.host())
                        .replace("alert(", "(parent.ran="))
                .toList();
    }

    private static Stream<String> lines(String file) {
        return text(file).lines();
    }

    private static String text(String file) {
        try (var in = EvilMailBrowserIT.class.getResourceAsStream("/evil/" + file)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
