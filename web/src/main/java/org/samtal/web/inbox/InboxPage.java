package org.samtal.web.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.ConversationCounts;
import org.samtal.conversation.ConversationFeed;
import org.samtal.conversation.ConversationList;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.Inboxes;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;
import org.samtal.web.app.Notices;

/**
 * The inbox as its address says: a view, perhaps one inbox, perhaps an opened conversation.
 *
 * <p>Everything is in the address, nothing in the session: a link can be sent to a colleague, the way back works, and
 * opening a thousand conversations leaves nothing behind on the server.
 */
@Named
@RequestScoped
public class InboxPage {
    /** Rows of one slice of the list. */
    static final int ROWS = 50;

    @Inject
    @Param(name = "view")
    String viewName;

    @Inject
    @Param(name = "inbox")
    Long inbox;

    @Inject
    @Param(name = "conversation")
    Long conversation;

    @Inject
    ConversationList list;

    @Inject
    ConversationFeed feed;

    @Inject
    Inboxes inboxes;

    @Inject
    Agents agents;

    @Inject
    Notices notices;

    private Map<Long, Long> positions;
    private List<InboxRow> rows;
    private ConversationCounts counts;

    public InboxView getView() {
        return InboxView.of(Optional.ofNullable(viewName));
    }

    public InboxView[] getViews() {
        return InboxView.values();
    }

    /** The one inbox that is looked at, 0 for all. */
    public long getInboxId() {
        return inbox == null ? 0 : inbox;
    }

    /** The opened conversation, 0 for none. */
    public long getConversationId() {
        return conversation == null ? 0 : conversation;
    }

    public boolean isOpened() {
        return conversation != null;
    }

    /** Where the feeds stand, read before anything else so that nothing can fall between page and socket. */
    public String getPositions() {
        if (positions == null) {
            positions = feed.positions();
        }
        return new TreeMap<>(positions)
                .entrySet().stream()
                        .map(inboxNumber -> inboxNumber.getKey() + ":" + inboxNumber.getValue())
                        .collect(Collectors.joining(","));
    }

    public List<InboxRow> getInboxes() {
        if (rows == null) {
            rows = inboxes.mine();
        }
        return rows;
    }

    /** The inbox of this id, as far as this agent may see it. */
    public InboxRow inbox(long id) {
        return getInboxes().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseGet(() -> new InboxRow(id, "", "", "klint", 0, 0));
    }

    public ConversationCounts getCounts() {
        if (counts == null) {
            counts = list.counts(getView().filter(scope()));
        }
        return counts;
    }

    /** How many conversations a view holds; empty for the closed ones, which only grow. */
    public String count(InboxView view) {
        return switch (view) {
            case MINE -> Long.toString(getCounts().mine());
            case UNASSIGNED -> Long.toString(getCounts().unassigned());
            case OPEN -> Long.toString(getCounts().open());
            case CLOSED -> "";
        };
    }

    /** Name of the view, with the inbox's where only one is looked at. */
    public String getTitle() {
        var view = notices.text("inbox.view." + getView().id());
        return inbox == null ? view : inbox(inbox).name() + " · " + view;
    }

    /** Those a conversation can be given to. */
    public List<AgentRow> getAgents() {
        return agents.all().stream().filter(AgentRow::active).toList();
    }

    /** Address of a view, in the inbox that is looked at. */
    public String viewLink(InboxView view) {
        return "/app/inbox?view=" + view.id() + inboxPart();
    }

    /** Address of an inbox, in the view that is looked at. */
    public String inboxLink(long id) {
        return "/app/inbox?view=" + getView().id() + "&inbox=" + id;
    }

    /** Address of a conversation, in the view and inbox that are looked at. */
    public String conversationLink(long id) {
        return "/app/inbox?" + query() + "&conversation=" + id;
    }

    /** View and inbox as parameters, for the addresses of fragments. */
    public String query() {
        return "view=" + getView().id() + inboxPart();
    }

    /** The same with the cursor behind which a list goes on. */
    public String queryAfter(String cursor) {
        return query() + "&after=" + URLEncoder.encode(cursor, UTF_8);
    }

    OptionalLong scope() {
        return inbox == null ? OptionalLong.empty() : OptionalLong.of(inbox);
    }

    private String inboxPart() {
        return inbox == null ? "" : "&inbox=" + inbox;
    }
}
