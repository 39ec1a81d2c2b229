package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.LoginPage;
import org.samtal.browser.page.ReportsPage;
import org.samtal.browser.page.SystemPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An administrator counts conversations and reads the report; the file holds what the screen shows. */
@BrowserTest
class ReportsBrowserIT {
    @Test
    void countedConversationsShouldBeInTheReportWithTheirAnswers(Product product, Page page) {
        answeredConversation(product);
        count(page);

        var reports = new ReportsPage(page).open().choose(7);

        assertTrue(number(reports.tile("Conversations").locator(".kpi__value").innerText()) >= 1);
        assertThat(reports.tile("Median first response")).containsText("Half were faster");
        assertThat(reports.chart("Bars: conversations per day by channel")).isVisible();
        assertEquals(7, reports.table("Conversations per day").size());
        assertTrue(reports.table("Who replies to most conversations").size() >= 1);
    }

    @Test
    void fileShouldHoldTheNumbersOfTheScreen(Product product, Page page) {
        answeredConversation(product);
        count(page);
        var reports = new ReportsPage(page).open();

        for (var card : List.of(
                "Conversations per day",
                "First response per day",
                "Next response per day",
                "Who replies to most conversations")) {
            var onScreen = reports.table(card).stream()
                    .map(row -> row.subList(1, row.size()))
                    .toList();
            assertEquals(onScreen, figures(reports.csv(card)), card);
        }
    }

    @Test
    void filterShouldNarrowTheReportAndStayInTheAddress(Product product, Page page) {
        answeredConversation(product);
        count(page);

        var reports = new ReportsPage(page).open().onlyChannel("E-mail").choose(7);

        assertTrue(page.url().endsWith("?days=7&channel=EMAIL"), page.url());
        assertTrue(number(reports.tile("Conversations").locator(".kpi__value").innerText()) >= 1);
    }

    @Test
    void everyRunShouldBeListedWithItsCounts(Product product, Page page) {
        signIn(page);
        var system = new SystemPage(page).open().countEverything();

        assertThat(system.newestRun()).containsText("Done");
        assertThat(system.newestRun()).containsText("By hand");
        assertThat(system.newestRun()).containsText("Everything.");
        assertThat(system.button("Count now")).isEnabled();
    }

    @Test
    void s64LookingHowItGoesShouldNotKeepTheSessionAlive(Page page) {
        signIn(page);
        var system = new SystemPage(page).open();

        var look = page.waitForRequest(
                request -> String.valueOf(request.postData()).contains("look"),
                () -> system.button("Count now").click());

        assertEquals("true", look.headerValue("samtal-background"));
    }

    @Test
    void pausedScreenShouldStandStill(Page page) {
        signIn(page);
        var system = new SystemPage(page).open();

        system.button("Pause refresh").click();

        assertThat(system.button("Go on refreshing")).isVisible();
        assertThat(page.locator("[data-look-every]")).hasAttribute("data-look-every", "0");
    }

    @Test
    void screensShouldBeAccessibleInBothThemes(Product product, Page page) {
        answeredConversation(product);
        count(page);
        Accessibility.checkThemes(page);

        new ReportsPage(page).open();

        Accessibility.checkThemes(page);
    }

    private static void answeredConversation(Product product) {
        var desk = new Desk(product);
        var conversation = desk.receive(desk.mail());
        desk.reply(Desk.id(conversation), "Hold the button for five seconds.");
    }

    /** Counts from the screen and waits there until it is done. */
    private static void count(Page page) {
        signIn(page);
        new SystemPage(page).open().count();
    }

    private static void signIn(Page page) {
        new LoginPage(page).enter(Product.ADMIN, Product.PASSWORD, "/settings/profile");
    }

    /** The cells behind the first column, as the screen writes them. */
    private static List<List<String>> figures(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .skip(1)
                        .map(ReportsBrowserIT::onScreen)
                        .toList())
                .toList();
    }

    private static String onScreen(String cell) {
        return cell.isEmpty() ? "–" : cell;
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
