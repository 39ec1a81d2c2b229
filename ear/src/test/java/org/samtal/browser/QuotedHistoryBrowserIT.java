package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Await;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An agent sees what is new in an HTML mail; what was quoted is one click away. */
@BrowserTest
class QuotedHistoryBrowserIT {
    private static final String NEW = "<table><tr><td>The second charger is down, too.</td></tr></table>";
    private static final String QUOTE =
            """
            <div class="gmail_quote"><div class="gmail_attr">On Mon, 1 June 2026 Support wrote:</div>
            <blockquote class="gmail_quote">%s</blockquote></div>"""
                    .formatted("<p>A technician comes on Tuesday.</p>".repeat(40));
    private static final String FOLDED = "A technician comes on Tuesday.";

    private final Product product;
    private final Desk desk;

    QuotedHistoryBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @Test
    void historyShouldBeOneClickAwayAndTheFrameAsHighAsWhatIsShown(Page page) {
        var mail = shown(page, NEW + QUOTE);
        assertThat(mail.getByText("The second charger is down, too.")).isVisible();
        assertThat(mail.getByText(FOLDED).first()).isHidden();
        var before = height(page);
        assertTrue(before < 200, "height " + before);

        mail.getByText("Quoted text").click();

        assertThat(mail.getByText(FOLDED).last()).isVisible();
        Await.until(
                "the frame is as high as the mail", () -> height(page) > 1000 && height(page) >= contentHeight(page));
        assertEquals(0, page.locator(".email__unfold").count());

        mail.getByText("Quoted text").click();

        Await.until("the frame is as low as before", () -> height(page) == before);
    }

    @Test
    void historyShouldOpenByKeyboard(Page page) {
        var mail = shown(page, NEW + QUOTE);

        mail.locator("summary").press("Enter");

        assertThat(mail.getByText(FOLDED).first()).isVisible();
    }

    @Test
    void answersBetweenQuotesShouldStayVisible(Page page) {
        var mail = shown(page, "<blockquote type=\"cite\">" + NEW + "</blockquote><p>On it.</p>" + QUOTE);

        assertThat(mail.getByText("On it.")).isVisible();
        assertThat(mail.getByText("The second charger is down, too.")).isVisible();
        assertThat(mail.getByText(FOLDED).first()).isHidden();
    }

    /** S02: what looks like our folded part but came with the mail is text. */
    @Test
    void mailShouldNotForgeTheFoldedPart(Page page) {
        var mail = shown(page, NEW + "<details class=\"history\"><summary>Mine</summary>Not hidden</details>");

        assertThat(mail.getByText("Not hidden")).isVisible();
        assertEquals(0, mail.locator("details").count());
    }

    @ParameterizedTest
    @CsvSource({"light, en, Quoted text", "dark, sv, Citerad text"})
    void foldedPartShouldBeReadableInBothThemes(String theme, String language, String label, Page page) {
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        page.context().addCookies(List.of(cookie("samtal-theme", theme), cookie("samtal-language", language)));
        inbox.openConversation(Desk.id(desk.receive(desk.mail().html(NEW + QUOTE))));
        var summary = frame(page).locator("summary");

        assertThat(summary).hasText(label);
        assertTrue(contrast(summary) >= 4.5, "contrast " + contrast(summary));
    }

    private FrameLocator shown(Page page, String html) {
        new InboxPage(page)
                .openAs(Product.ADMIN, Desk.id(desk.receive(desk.mail().html(html))));
        return frame(page);
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("iframe[sandbox]");
    }

    private static int height(Page page) {
        return (int) page.locator("iframe[sandbox]").boundingBox().height;
    }

    private static int contentHeight(Page page) {
        return (int) page.locator("iframe[sandbox]").evaluate("frame => frame.contentDocument.body.scrollHeight");
    }

    /** Of the words to what stands behind them (WCAG 2.2, 1.4.3). */
    private static double contrast(Locator words) {
        return ((Number)
                        words.evaluate(
                                """
                element => {
                  const light = colour => {
                    const [r, g, b] = colour.match(/\\d+/g).map(n => n / 255)
                      .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
                  };
                  const style = getComputedStyle(element);
                  const pair = [light(style.color), light(style.backgroundColor)];
                  return Math.max(...pair) / Math.min(...pair);
                }
                """))
                .doubleValue();
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(product.address().toString());
    }
}
