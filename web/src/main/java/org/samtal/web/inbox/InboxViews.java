package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.samtal.conversation.list.ConversationCounts;
import org.samtal.conversation.list.ConversationList;
import org.samtal.web.app.Notices;

/** The views of the inbox's navigation, with how many conversations each holds. */
@Named
@RequestScoped
public class InboxViews {
    @Inject
    InboxLocation inboxLocation;

    @Inject
    SavedViewPanel savedViewPanel;

    @Inject
    ConversationList list;

    @Inject
    Notices notices;

    private ConversationCounts counts;
    private List<ViewLink> views;

    /** The views of the navigation, each with how many conversations it holds. */
    public List<ViewLink> getAll() {
        if (views == null) {
            views = Stream.of(InboxView.values())
                    .filter(this::isOffered)
                    .map(this::viewLink)
                    .toList();
        }
        return views;
    }

    /** How many conversations the view that is looked at holds; nobody counts those of a filter. */
    public String getCount() {
        return inboxLocation.isNarrowed() ? "" : count(inboxLocation.getView());
    }

    /** How many conversations somebody who has done their own could go on with; 0 in every other view. */
    public long getNextUnassigned() {
        return inboxLocation.getView() == InboxView.MINE && inboxLocation.getInboxId() == 0 ? counts().unassigned() : 0;
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
                view == InboxView.MENTIONS && counts().mentions() > 0,
                view == inboxLocation.getView() && savedViewPanel.shown().isEmpty());
    }

    /** How many conversations a view holds; empty for those that only grow. */
    private String count(InboxView view) {
        return switch (view) {
            case MINE -> Long.toString(counts().mine());
            case MENTIONS -> countOfSome(counts().mentions());
            case UNASSIGNED -> Long.toString(counts().unassigned());
            case OPEN -> Long.toString(counts().open());
            case SNOOZED -> countOfSome(counts().snoozed());
            case SPAM -> countOfSome(counts().spam());
            case CLOSED, TRASH -> "";
            case ATTENTION -> Long.toString(counts().attention());
        };
    }

    /** Where nothing is, nothing need be said. */
    private static String countOfSome(long count) {
        return count == 0 ? "" : Long.toString(count);
    }

    private ConversationCounts counts() {
        if (counts == null) {
            counts = list.counts(inboxLocation.getView().filter(inboxLocation.scope()));
        }
        return counts;
    }
}
