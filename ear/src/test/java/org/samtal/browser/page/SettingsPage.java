package org.samtal.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What all settings pages share: their navigation, their heading, and what they say after an action. */
public final class SettingsPage {
    private final Page page;

    public SettingsPage(Page page) {
        this.page = page;
    }

    /** Goes to a page by its name in the navigation. */
    public SettingsPage choose(String name) {
        link(name).click();
        return this;
    }

    /** The navigation's link of this name. */
    public Locator link(String name) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Settings"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The page's heading. */
    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** What is said after an action that worked. */
    public Locator done(String text) {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text));
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The rows of the table of this name, without its head. */
    public Locator rows(String table) {
        return page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(table).setExact(true))
                .locator("tbody tr");
    }

    /** The one row of that table with this text. */
    public Locator row(String table, String text) {
        return rows(table).filter(new Locator.FilterOptions().setHasText(text));
    }
}
