package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.samtal.contact.ContactCard;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.kernel.DomainException;
import org.samtal.search.Found;
import org.samtal.search.FoundConversation;
import org.samtal.search.Searches;
import org.samtal.web.app.Notices;
import org.samtal.web.app.Times;

/** What the search finds while it is being typed. */
@Named
@RequestScoped
public class FoundPanel {

    private static final int LOOKED_AT = 30;
    private static final int CONVERSATIONS = 8;
    private static final int PEOPLE = 3;
    private static final String PERSON = "@";

    @Inject
    @Param(name = "q")
    String line;

    @Inject
    Searches searches;

    @Inject
    InboxPage inboxPage;

    @Inject
    Notices notices;

    @Inject
    Times times;

    private Found found;
    private String problem = "";
    private List<FoundCard> conversations;
    private List<ContactCard> people;

    /** The best conversations. */
    public List<FoundCard> getConversations() {
        if (conversations == null) {
            var text = times.text();
            conversations = found().conversations().stream()
                    .limit(asksForPeople() ? 0 : CONVERSATIONS)
                    .map(one -> card(one, text.brief(one.row().lastMessageAt())))
                    .toList();
        }
        return conversations;
    }

    private FoundCard card(FoundConversation one, String time) {
        var row = one.row();
        return new FoundCard(
                one,
                "/app/inbox?view=open&conversation=" + row.id()
                        + (one.messageSeq() == 0 ? "" : "&message=" + one.messageSeq()),
                Icons.channel(row.channel()),
                inboxPage.inbox(row.inboxId()).name(),
                row.status().name().toLowerCase(Locale.ROOT),
                time);
    }

    /** Customers of conversations that were found, whose name or address has a word of the line. */
    public List<ContactCard> getPeople() {
        if (people == null) {
            people = findPeople();
        }
        return people;
    }

    private List<ContactCard> findPeople() {
        var words = words().split("\\s+");
        return found().conversations().stream()
                .map(FoundConversation::row)
                .map(ConversationRow::contact)
                .filter(contact -> !contact.email().isEmpty())
                .filter(contact -> Stream.of(words)
                        .anyMatch(word -> !word.isEmpty()
                                && (contact.name() + " " + contact.email())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(word)))
                .distinct()
                .limit(asksForPeople() ? CONVERSATIONS : PEOPLE)
                .toList();
    }

    /** How many conversations there are, as far as they were counted. */
    public long getTotal() {
        return found().total();
    }

    /** Whether some older conversations may be missing still. */
    public boolean isComplete() {
        return found().complete();
    }

    /** Why the line can't be looked for; empty where it can. */
    public String getProblem() {
        found();
        return problem;
    }

    /** Whether what can be looked for is nowhere. */
    public boolean isNothing() {
        return getProblem().isEmpty()
                && getConversations().isEmpty()
                && getPeople().isEmpty();
    }

    public String getLine() {
        return words();
    }

    private boolean asksForPeople() {
        return Optional.ofNullable(line).orElse("").startsWith(PERSON);
    }

    private String words() {
        var text = Optional.ofNullable(line).orElse("").strip().toLowerCase(Locale.ROOT);
        return text.startsWith(PERSON) ? text.substring(1).strip() : text;
    }

    private Found found() {
        if (found == null) {
            try {
                found = searches.find(words(), LOOKED_AT);
            } catch (DomainException refused) {
                problem = notices.text(refused.key(), refused.arguments().toArray());
                found = new Found(List.of(), 0, true);
            }
        }
        return found;
    }
}
