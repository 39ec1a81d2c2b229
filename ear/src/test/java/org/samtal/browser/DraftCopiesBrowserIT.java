package org.samtal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** What was begun at one desk is gone on with at another, by nobody but its agent. */
@BrowserTest
class DraftCopiesBrowserIT {
    private static final String ANSWER = "A technician comes on Tuesday.";

    private final Product product;
    private final Desk desk;
    private final String conversation;

    DraftCopiesBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
        conversation = Desk.id(desk.receive(desk.mail()));
    }

    @Test
    void draftShouldBeGoneOnWithAtAnotherDesk(Page office, Page home) {
        var atOffice = opened(office);
        written(office, atOffice, ANSWER);

        var atHome = opened(home);
        assertThat(atHome.text()).hasValue(ANSWER);
        written(home, atHome, ANSWER + " Before noon.");
        atOffice.openConversation(conversation);

        assertThat(atOffice.text()).hasValue(ANSWER + " Before noon.");
    }

    @Test
    void draftThatWasSentElsewhereShouldBeGone(Page office, Page home) {
        var atOffice = opened(office);
        written(office, atOffice, ANSWER);
        var atHome = opened(home);
        assertThat(atHome.text()).hasValue(ANSWER);
        atHome.button("Send").click();
        assertThat(atHome.message(ANSWER)).isVisible();

        office.reload();

        assertThat(atOffice.message(ANSWER)).isVisible();
        assertThat(atOffice.text()).hasValue("");
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void wordsOfBothDesksShouldBeKept(Page office, Page home) {
        var atHome = opened(home);
        var atOffice = opened(office);
        written(office, atOffice, ANSWER);

        atHome.text().fill("Please keep the door open.");

        assertThat(atHome.text()).hasValue(ANSWER + "\n\nPlease keep the door open.");
        atHome.button("Send").click();
        assertThat(atHome.message("Please keep the door open.")).isVisible();
        assertThat(atHome.text()).hasValue("");
        assertEquals(1, desk.messages(conversation, "reply").size());
    }

    @Test
    void draftOfWhichNothingIsLeftShouldComeBackNowhere(Page office, Page home) {
        var atOffice = opened(office);
        written(office, atOffice, ANSWER);
        written(office, atOffice, "");

        assertThat(opened(home).text()).hasValue("");
    }

    @Test
    void draftShouldBeSeenByNobodyElse(Page hers, Page his) {
        written(hers, opened(hers), ANSWER);
        var colleague = Colleague.hired(product, "agent");

        var him = new InboxPage(his).openAs(colleague.email(), conversation);

        assertThat(him.message("does not start")).isVisible();
        assertThat(him.text()).hasValue("");
        assertEquals("[]", his.evaluate("fetch('/app/draft?conversation=" + conversation + "').then(a => a.text())"));
        assertEquals(404, his.evaluate("fetch('/app/draft?conversation=99999999').then(a => a.status)"));
    }

    private InboxPage opened(Page page) {
        var inbox = new InboxPage(page).openAs(Product.ADMIN, conversation);
        assertThat(inbox.message("does not start")).isVisible();
        return inbox;
    }

    /** Writes it and waits until the server has it. */
    private static void written(Page page, InboxPage inbox, String text) {
        page.waitForResponse(answer -> answer.url().endsWith("/app/draft") && answer.status() == 200, () -> inbox.text()
                .fill(text));
    }
}
