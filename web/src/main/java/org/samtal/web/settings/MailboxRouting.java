package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samtal.inbox.Inboxes;

/** Who gets the new conversations of the inbox that a mailbox is being connected to. */
@Named
@RequestScoped
public class MailboxRouting {

    @Inject
    Inboxes inboxes;

    @Inject
    RoutingPanel routings;

    @Inject
    MailboxPage page;

    /** Another inbox is decided on by itself: what was chosen for the one before is forgotten. */
    public void changeInbox() {
        page.getForm().setRouting("");
    }

    /** Keeps what is chosen. */
    void save() {
        routings.change(getInbox(), getValue());
    }

    /** The chosen inbox, or the one that stands first in the list. */
    public long getInbox() {
        var chosen = page.getForm().getInboxId();
        return chosen == 0 ? inboxes.mine().get(0).id() : chosen;
    }

    public String getValue() {
        var chosen = page.getForm().getRouting();
        return chosen.isEmpty() ? routings.value(getInbox()) : chosen;
    }

    public void setValue(String value) {
        page.getForm().setRouting(value);
    }
}
