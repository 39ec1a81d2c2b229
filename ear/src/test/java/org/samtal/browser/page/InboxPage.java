package org.samtal.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.samtal.harness.Product;

/** The agent's desk, in English: the list, the opened conversation and the composer, as a person uses them. */
public final class InboxPage {
    private final Page page;

    public InboxPage(Page page) {
        this.page = page;
    }

    /** Signs in where that is needed, and opens the view of all open conversations. */
    public InboxPage open(String email, String password) {
        new LoginPage(page).enter(email, password, "/app/inbox");
        return this;
    }

    /** The same with a conversation, by its address. */
    public InboxPage openAs(String email, String conversation) {
        new LoginPage(page).enter(email, Product.PASSWORD, address(conversation));
        return this;
    }

    public InboxPage open() {
        page.navigate("/app/inbox");
        return this;
    }

    /** Opens a conversation by its address. */
    public InboxPage openConversation(String id) {
        page.navigate(address(id));
        return this;
    }

    private static String address(String conversation) {
        return "/app/inbox?view=open&conversation=" + conversation;
    }

    /** Chooses a view of the navigation, such as "Closed". */
    public void view(String name) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Inbox views"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** The list's row of the conversation with this subject. */
    public Locator row(String subject) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Conversations"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(subject));
    }

    /** Opens a conversation from the list with the mouse. */
    public void choose(String subject) {
        row(subject).click();
        subject().filter(new Locator.FilterOptions().setHasText(subject)).waitFor();
    }

    /** The opened conversation. */
    public Locator thread() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The heading of the opened conversation. */
    public Locator subject() {
        return thread().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
    }

    /** The messages of the opened conversation. */
    public Locator messages() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
    }

    /** The message of the opened conversation that says this. */
    public Locator message(String text) {
        return messages().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A line of the thread that tells what was done with the conversation. */
    public Locator event(String text) {
        return messages().getByText(text);
    }

    /** Where a reply or comment is written. */
    public Locator text() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message"));
    }

    /** Turns to "Reply" or "Comment". */
    public void turnTo(String kind) {
        tab(kind).click();
    }

    public Locator tab(String kind) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(kind));
    }

    /** Writes a reply and sends it, whatever comes of it. */
    public void reply(String answer) {
        turnTo("Reply");
        text().fill(answer);
        button("Send").click();
    }

    /** Writes a comment for the team. */
    public void comment(String words) {
        turnTo("Comment");
        text().fill(words);
        button("Comment").click();
    }

    /** Gives the opened conversation to somebody by the menu. */
    public void assignTo(String name) {
        assignee().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    /** The button that shows whose conversation it is. */
    public Locator assignee() {
        return thread().locator("[aria-controls=assignMenu]");
    }

    public void close() {
        button("Close").click();
    }

    public void reopen() {
        button("Open again").click();
    }

    /** A button by exactly this name. */
    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A notice that passes, at the bottom of the screen. */
    public Locator notice(String text) {
        return page.locator("#toasts").getByText(text);
    }

    /** The bar that tells that the connection is not well. */
    public Locator connection() {
        return page.locator("#connection");
    }

    /** The banner over the composer that holds a reply back. */
    public Locator guard() {
        return page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("look first")));
    }

    /** Presses keys with the focus outside of any field. */
    public void press(String key) {
        page.keyboard().press(key);
    }

    /** What has the focus. */
    public Locator focused() {
        return page.locator(":focus");
    }

    public Page page() {
        return page;
    }
}
