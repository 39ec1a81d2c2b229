package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samtal.conversation.ConversationLabels;
import org.samtal.conversation.feed.ConversationFeed;
import org.samtal.conversation.list.NamedView;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.Inboxes;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;
import org.samtal.web.app.Notices;

/** What surrounds the list and the thread: inboxes, colleagues, the title. */
@Named
@RequestScoped
public class InboxPage {
    @Inject
    InboxLocation inboxLocation;

    @Inject
    SavedViewPanel savedViewPanel;

    @Inject
    ConversationFeed feed;

    @Inject
    Inboxes inboxes;

    @Inject
    Agents agents;

    @Inject
    ConversationLabels labels;

    @Inject
    Notices notices;

    private Map<Long, Long> positions;
    private List<InboxRow> rows;
    private String title;

    /** Where the feeds stand, read before anything else so that nothing can fall between page and socket. */
    public String getPositions() {
        if (positions == null) {
            positions = feed.positions();
        }
        return new TreeMap<>(positions)
                .entrySet().stream()
                        .map(position -> position.getKey() + ":" + position.getValue())
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
                .orElseGet(() -> new InboxRow(id, "", "", "klint", true, 0, 0));
    }

    /** Whether conversations of several inboxes stand in one list, so that each says which it is in. */
    public boolean isMixed() {
        return inboxLocation.getInboxId() == 0 && getInboxes().size() > 1;
    }

    /** Name of the view: the one it was saved under, or that of the navigation with the inbox's where only one is looked at. */
    public String getTitle() {
        if (title == null) {
            var view = notices.text("inbox.view." + inboxLocation.getView().id());
            var inbox = inboxLocation.getInboxId();
            title = savedViewPanel
                    .shown()
                    .map(NamedView::name)
                    .orElse(inbox == 0 ? view : inbox(inbox).name() + " · " + view);
        }
        return title;
    }

    /** The names of all labels. */
    public List<String> getLabels() {
        return labels.all();
    }

    /** Those a conversation can be given to. */
    public List<AgentRow> getAgents() {
        return agents.all().stream().filter(AgentRow::active).toList();
    }
}
