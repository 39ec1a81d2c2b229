package org.samtal.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;

/** Settings > System, in English: the jobs and how they went. */
public final class SystemPage {
    private static final int MINUTE = 60_000;

    private final Page page;

    public SystemPage(Page page) {
        this.page = page;
    }

    public SystemPage open() {
        page.navigate("/settings/system");
        return this;
    }

    /** Counts what has changed, and waits until that is done. */
    public SystemPage count() {
        return run("Count now");
    }

    /** Counts everything, and waits until that is done. */
    public SystemPage countEverything() {
        return run("Count everything again");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The newest run's row. */
    public Locator newestRun() {
        return runs().first();
    }

    /** How far the run is that is under way. */
    public Locator progress() {
        return page.getByRole(AriaRole.PROGRESSBAR);
    }

    /** Waits until the newest run is done. */
    public void awaitDone() {
        assertThat(newestRun()).hasAttribute("data-state", "COMPLETED", new HasAttributeOptions().setTimeout(MINUTE));
    }

    /** The newest run is another one than before as soon as there is the one that was asked for. */
    private SystemPage run(String button) {
        var before = runs().count() == 0 ? "" : newestRun().getAttribute("data-run");
        button(button).click();
        assertThat(newestRun()).not().hasAttribute("data-run", before);
        awaitDone();
        return this;
    }

    private Locator runs() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Last runs"))
                .locator("tbody tr");
    }
}
