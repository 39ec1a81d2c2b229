package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.list.NamedView;
import org.samtal.conversation.list.SavedViews;
import org.samtal.conversation.list.ViewDraft;

/** The views that were saved, below those of the navigation. */
@Named
@RequestScoped
public class SavedViewPanel {
    @Inject
    @Param(name = "viewId")
    Long id;

    @Inject
    @Param(name = "viewTitle")
    String name;

    @Inject
    @Param(name = "shared")
    Boolean shared;

    @Inject
    InboxLocation inboxLocation;

    @Inject
    SavedViews views;

    private List<NamedView> all;
    private List<ViewLink> links;

    /** Their links with how many conversations each shows this reader. */
    public List<ViewLink> getLinks() {
        if (links == null) {
            links = all().stream().map(this::link).toList();
        }
        return links;
    }

    /** The one whose list is shown. */
    Optional<NamedView> shown() {
        return all().stream()
                .filter(view -> view.place().equals(inboxLocation.place()))
                .findFirst();
    }

    /** Id of that one, empty where what is shown has no name. */
    public String getShownId() {
        return shown().map(view -> Long.toString(view.id())).orElse("");
    }

    /** Whether the reader may remove it. */
    public boolean isRemovable() {
        return shown().filter(NamedView::removable).isPresent();
    }

    /** Whether everybody sees it. */
    public boolean isForEverybody() {
        return shown().filter(NamedView::shared).isPresent();
    }

    /** Gives what the list is narrowed to a name. */
    public void save() {
        views.save(new ViewDraft(
                Optional.ofNullable(name).orElse(""), Boolean.TRUE.equals(shared), inboxLocation.place()));
    }

    public void remove() {
        views.remove(id);
    }

    private ViewLink link(NamedView view) {
        return new ViewLink(
                "saved-" + view.id(),
                view.shared() ? "team" : "filter",
                view.name(),
                InboxLocation.link(view.place()),
                Long.toString(views.count(InboxLocation.filter(view.place()))),
                false,
                view.place().equals(inboxLocation.place()));
    }

    private List<NamedView> all() {
        if (all == null) {
            all = views.mine();
        }
        return all;
    }
}
