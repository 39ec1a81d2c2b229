package org.samtal.browser.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The reports, in English. */
public final class ReportsPage {
    private final Page page;

    public ReportsPage(Page page) {
        this.page = page;
    }

    public ReportsPage open() {
        page.navigate("/app/reports");
        return this;
    }

    /** Chooses one of the periods that end today. */
    public ReportsPage choose(int days) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(days + " days"))
                .click();
        return this;
    }

    /** Chooses a channel by its name. */
    public ReportsPage onlyChannel(String name) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Channel"))
                .selectOption(name);
        page.waitForURL("**channel=**");
        return this;
    }

    /** The tile with this label. */
    public Locator tile(String label) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(label).setExact(true))));
    }

    /** The chart whose description begins like this. */
    public Locator chart(String beginning) {
        return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(beginning));
    }

    /** The rows of a card's table as they are read, without its head. */
    public List<List<String>> table(String card) {
        return page
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(card + ", table"))
                .locator("tbody tr")
                .all()
                .stream()
                .map(row -> row.locator("td").allInnerTexts())
                .toList();
    }

    /** The file behind a card's download, as text. */
    public String csv(String card) {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as CSV: " + card));
        try (var content = page.waitForDownload(link::click).createReadStream()) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
