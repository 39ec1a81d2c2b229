package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.Accessibility;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** An invitation is shown as one: what, when where the agent is, where and who. */
@BrowserTest
class InvitationBrowserIT {
    private static final String LINES =
            """
            DTSTART;TZID=Europe/Stockholm:20260601T100000
            DTEND;TZID=Europe/Stockholm:20260601T113000
            RRULE:FREQ=WEEKLY
            SUMMARY:Charger <b>in bay 4</b>
            LOCATION:Room One
            ORGANIZER;CN=Ada Berg:mailto:ada@example.com
            ATTENDEE:mailto:bo@example.com
            ATTENDEE:mailto:cy@example.com
            """;

    private final Product product;
    private final Desk desk;

    InvitationBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    @Test
    void invitationShouldBeShownAsOne(Page page) {
        var conversation = received("REQUEST", LINES);
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        page.context().addCookies(List.of(cookie("samtal-zone", "Europe/London"), cookie("samtal-language", "en")));

        var message = inbox.openConversation(conversation).messages();

        assertThat(message).containsText("Invitation");
        assertThat(message).containsText("Charger <b>in bay 4</b>");
        assertThat(message).containsText("Monday 1 June 2026, ");
        assertThat(message).containsText(", every week");
        assertThat(message).containsText("Room One");
        assertThat(message).containsText("Invited by Ada Berg · 2 people invited");
        assertThat(message).containsText("invite.ics");
        Accessibility.checkThemes(page);
    }

    @Test
    void cancellationShouldBeShownInTheLanguageOfTheAgent(Page page) {
        var conversation = received("CANCEL", LINES);
        var inbox = new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);
        page.context().addCookies(List.of(cookie("samtal-language", "sv")));

        inbox.openConversation(conversation);

        assertThat(page.locator(".meeting")).containsText("Inställt");
        assertThat(page.locator(".meeting")).containsText("måndag 1 juni 2026");
        Accessibility.checkThemes(page);
    }

    @Test
    void programShouldReadTheEntry() {
        var entry = desk.messages(received("REQUEST", LINES)).get(0).getJsonObject("calendar");

        assertEquals("invitation", entry.getString("kind"));
        assertEquals("2026-06-01T08:00:00Z", entry.getString("start"));
        assertEquals("2026-06-01T09:30:00Z", entry.getString("end"));
        assertEquals("weekly", entry.getString("recurrence"));
        assertTrue(entry.isNull("answer"));
        assertEquals(2, entry.getInt("attendees"));
    }

    @Test
    void brokenCalendarShouldStayAFile() {
        var message = desk.messages(received("REQUEST", "SUMMARY:When?")).get(0);

        assertTrue(message.isNull("calendar"));
        assertEquals(1, message.getJsonArray("attachments").size());
    }

    private String received(String method, String lines) {
        var file = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:" + method + "\nBEGIN:VEVENT\nUID:1@example.com\n" + lines
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
        return Desk.id(desk.receive(desk.mail().attach("invite.ics", "text/calendar", file.getBytes(UTF_8))));
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(product.address().toString());
    }
}
