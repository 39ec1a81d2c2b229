package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.contact.ContactDetails;
import org.samtal.conversation.Customers;
import org.samtal.conversation.list.ConversationList;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.web.app.Times;

/** What is known of the customer of the opened conversation, and what agents do about it. */
@Named
@RequestScoped
public class CustomerPanel {

    private static final int SHOWN = 10;

    @Inject
    @Param(name = "conversation")
    Long conversation;

    @Inject
    @Param(name = "name")
    String name;

    @Inject
    @Param(name = "text")
    String text;

    @Inject
    @Param(name = "note")
    Long note;

    @Inject
    Customers customers;

    @Inject
    ConversationList list;

    @Inject
    Times times;

    private ContactDetails details;
    private List<Earlier> earlier;

    /**
     * Another conversation with the customer.
     *
     * @param icon that of its channel
     */
    public record Earlier(long id, String href, String icon, String subject, String time, boolean open) {}

    public ContactDetails getDetails() {
        if (details == null) {
            details = customers.of(conversation);
        }
        return details;
    }

    /** The newest of them. */
    public List<Earlier> getEarlier() {
        return looked().stream().limit(SHOWN).toList();
    }

    /** One more than are shown tells that there are more. */
    private List<Earlier> looked() {
        if (earlier == null) {
            var words = times.text();
            earlier = list.beside(conversation, SHOWN + 1).stream()
                    .map(row -> earlier(row, words.brief(row.lastMessageAt())))
                    .toList();
        }
        return earlier;
    }

    private static Earlier earlier(ConversationRow row, String time) {
        return new Earlier(
                row.id(),
                "/app/inbox?view=open&conversation=" + row.id(),
                Icons.channel(row.channel()),
                row.subject(),
                time,
                row.status().isPending());
    }

    /** How many there are, as far as one looks. */
    public String getEarlierCount() {
        return looked().size() <= SHOWN ? Integer.toString(looked().size()) : SHOWN + "+";
    }

    public void rename() {
        customers.rename(conversation, Optional.ofNullable(name).orElse(""));
    }

    public void addNote() {
        customers.note(conversation, Optional.ofNullable(text).orElse(""));
    }

    public void removeNote() {
        customers.removeNote(conversation, Optional.ofNullable(note).orElse(0L));
    }
}
