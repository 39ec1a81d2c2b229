package org.samtal.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Where an agent signs in, in English or Swedish. */
public final class LoginPage {
    private static final Pattern EMAIL = Pattern.compile("^(E-mail|E-post)");
    private static final Pattern PASSWORD = Pattern.compile("^(Password|Lösenord)");
    private static final Pattern SIGN_IN = Pattern.compile("^(Sign in|Logga in)$");

    private final Page page;

    public LoginPage(Page page) {
        this.page = page;
    }

    public LoginPage open() {
        page.navigate("/login");
        return this;
    }

    /** Signs in and waits for what comes after. */
    public void signIn(String email, String password) {
        submit(email, password);
        page.waitForURL(Pattern.compile("/(app|settings)/"));
    }

    /** Signs in, whatever comes of it. */
    public void submit(String email, String password) {
        page.getByLabel(EMAIL).fill(email);
        page.getByLabel(PASSWORD).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SIGN_IN))
                .click();
    }

    /** What is said when it did not work. */
    public Locator refusal() {
        return page.getByRole(AriaRole.ALERT);
    }
}
