package org.samtal.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Where an agent signs in, in English or Swedish. */
public final class LoginPage {
    private static final Pattern EMAIL = Pattern.compile("^(E-mail|E-post)");
    private static final Pattern PASSWORD = Pattern.compile("^(Password|Lösenord)");
    private static final Pattern SIGN_IN = Pattern.compile("^(Sign in|Logga in)$");

    /** A person signs in once in a run where nothing else is asked, as one does in a day. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

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

    /** Goes to an address as this person, whose session may be one that an earlier test began; signs in where it has ended. */
    public void enter(String email, String password, String address) {
        Optional.ofNullable(SESSIONS.get(email)).ifPresent(page.context()::addCookies);
        page.navigate(address);
        if (page.url().contains("/login")) {
            signIn(email, password);
            SESSIONS.put(email, page.context().cookies());
            page.navigate(address);
        }
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
