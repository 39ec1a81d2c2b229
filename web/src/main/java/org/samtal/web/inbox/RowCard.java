package org.samtal.web.inbox;

import java.util.Optional;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.inbox.InboxRow;

/**
 * A conversation as the list shows it. Every word is ready before the page is written: fifty of them make one, and
 * asking anew for each would be most of what the page costs.
 *
 * @param href its address in the view that is looked at
 * @param selected whether it is the opened one
 * @param gone whether it has left the view and is only still there because it is opened
 * @param time when something last happened, briefly, and in full
 * @param inbox the inbox it is in, where the list shows those of several
 */
public record RowCard(
        ConversationRow row,
        String href,
        boolean selected,
        boolean gone,
        String time,
        String fullTime,
        Optional<InboxRow> inbox) {

    public long id() {
        return row.id();
    }

    /** Name of the customer, the address where none is known. */
    public String name() {
        return row.contact().label();
    }

    public boolean closed() {
        return row.status() == ConversationStatus.CLOSED;
    }

    /** Whether somebody still has to act, now or later. */
    private boolean pending() {
        return row.status().isPending();
    }

    /** Whether the last word was ours and the customer may still answer. */
    public boolean answered() {
        return row.lastFromAgent() && pending() && !row.attention();
    }

    /** Whether something that we wrote did not arrive, or may not have. */
    public boolean undelivered() {
        return row.attention();
    }

    /** Class names of its state. */
    public String marks() {
        return (row.unread() && pending() ? " is-unread" : "") + (selected ? " is-selected" : "");
    }

    public boolean mixed() {
        return inbox.isPresent();
    }

    public String inboxName() {
        return inbox.map(InboxRow::name).orElse("");
    }

    public String inboxColour() {
        return inbox.map(InboxRow::colour).orElse("");
    }

    /** The agent it is given to, 0 for nobody. */
    public long ownerId() {
        return row.assignee().map(Assignee::id).orElse(0L);
    }

    /** The name of that agent, empty for nobody. */
    public String ownerName() {
        return row.assignee().map(Assignee::name).orElse("");
    }
}
