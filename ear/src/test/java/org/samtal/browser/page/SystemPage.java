package org.samtal.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Settings > System, in English: the jobs and how they went. */
public final class SystemPage {
    private final Page page;

    public SystemPage(Page page) {
        this.page = page;
    }

    public SystemPage open() {
        page.navigate("/settings/system");
        return this;
    }

    /** Starts the count of what has changed. */
    public SystemPage count() {
        button("Count now").click();
        return this;
    }

    /** Starts the count of everything. */
    public SystemPage countEverything() {
        button("Count everything again").click();
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The newest run's row. */
    public Locator newestRun() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Last runs"))
                .locator("tbody tr")
                .first();
    }
}
