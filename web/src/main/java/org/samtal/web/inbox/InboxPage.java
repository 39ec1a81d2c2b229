package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.conversation.feed.ConversationFeed;
import org.samtal.conversation.list.ConversationCounts;
import org.samtal.conversation.list.ConversationList;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.Inboxes;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;
import org.samtal.web.app.Notices;

/** What surrounds the list and the thread: views with their counts, inboxes, colleagues. */
@Named
@RequestScoped
public class InboxPage {
    @Inject
    InboxLocation inboxLocation;

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
    private List<ViewLink> views;
    private String title;

    /** The views of the navigation, each with how many conversations it holds. */
    public List<ViewLink> getViews() {
        if (views == null) {
            views = Stream.of(InboxView.values())
                    .filter(this::isOffered)
                    .map(this::viewLink)
                    .toList();
        }
        return views;
    }

    /** How many conversations the view that is looked at holds. */
    public String getCount() {
        return count(inboxLocation.getView());
    }

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

    /** How many conversations somebody who has done their own could go on with; 0 in every other view. */
    public long getNextUnassigned() {
        return inboxLocation.getView() == InboxView.MINE && inboxLocation.getInboxId() == 0 ? counts().unassigned() : 0;
    }

    /** Name of the view, with the inbox's where only one is looked at. */
    public String getTitle() {
        if (title == null) {
            var view = notices.text("inbox.view." + inboxLocation.getView().id());
            var inbox = inboxLocation.getInboxId();
            title = inbox == 0 ? view : inbox(inbox).name() + " · " + view;
        }
        return title;
    }

    /** Those a conversation can be given to. */
    public List<AgentRow> getAgents() {
        return agents.all().stream().filter(AgentRow::active).toList();
    }

    /** What needs attention is a view only while something does. */
    private boolean isOffered(InboxView view) {
        return view != InboxView.ATTENTION || view == inboxLocation.getView() || counts().attention() > 0;
    }

    private ViewLink viewLink(InboxView view) {
        return new ViewLink(
                view.id(),
                view.icon(),
                notices.text("inbox.view." + view.id()),
                inboxLocation.viewLink(view),
                count(view),
                view == inboxLocation.getView());
    }

    /** How many conversations a view holds; empty for the closed ones, which only grow. */
    private String count(InboxView view) {
        return switch (view) {
            case MINE -> Long.toString(counts().mine());
            case UNASSIGNED -> Long.toString(counts().unassigned());
            case OPEN -> Long.toString(counts().open());
            case CLOSED -> "";
            case ATTENTION -> Long.toString(counts().attention());
        };
    }

    private ConversationCounts counts() {
        if (counts == null) {
            counts = list.counts(inboxLocation.getView().filter(inboxLocation.scope()));
        }
        return counts;
    }
}
