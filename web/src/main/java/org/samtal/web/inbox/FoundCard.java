package org.samtal.web.inbox;

import java.util.List;
import org.samtal.search.FoundConversation;
import org.samtal.search.Marked;

/**
 * A conversation that was found, as the search shows it.
 *
 * @param icon that of its channel
 * @param status as the bundles call it
 */
public record FoundCard(
        FoundConversation found, String href, String icon, String inboxName, String status, String time) {

    public long id() {
        return found.row().id();
    }

    public int messageSeq() {
        return found.messageSeq();
    }

    /** The subject in parts; none where it is empty. */
    public List<Marked.Part> subject() {
        return found.row().subject().isEmpty() ? List.of() : found.subject().parts();
    }

    public List<Marked.Part> excerpt() {
        return found.excerpt().parts();
    }

    /** Name of the customer, the address where none is known. */
    public String name() {
        return found.row().contact().label();
    }

    public boolean open() {
        return status.equals("open");
    }
}
