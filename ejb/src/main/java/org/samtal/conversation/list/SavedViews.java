package org.samtal.conversation.list;

import static org.samtal.access.Permission.CONVERSATION_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.access.Permission;
import org.samtal.access.Requires;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;

/**
 * Views of the list that agents save, for themselves or for everybody.
 *
 * <p>A view is an address with a name: whoever opens it sees what they may see anyway, and no more is stored than what the
 * list was narrowed to.
 */
@Stateless
public class SavedViews {

    /** Most views of one agent: each is counted whenever something changes. */
    private static final int MOST = 20;

    @Inject
    SavedViewRepository views;

    @Inject
    ConversationListRepository conversations;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** The actor's own and the shared ones, without those of inboxes that they may not see. */
    @Requires(CONVERSATION_READ)
    public List<NamedView> mine() {
        var inboxes = visibility.current().inboxIds();
        return views.of(currentActor.agentId()).stream()
                .filter(view -> view.isIn(inboxes))
                .map(view -> view.view(mayRemove(view)))
                .toList();
    }

    /** How many conversations a list shows the actor. */
    @Requires(CONVERSATION_READ)
    public long count(ConversationFilter filter) {
        return conversations.count(filter, visibility.current(), currentActor.agentId());
    }

    @Requires(CONVERSATION_READ)
    public void save(ViewDraft draft) {
        var agent = currentActor.agentId();
        if (views.countOf(agent) >= MOST) {
            throw new Rejected("", "conversation.view.many", MOST);
        }
        views.add(new SavedView(agent, draft, clock.instant()));
    }

    /** Removes one of the actor's own; administrators remove any. */
    @Requires(CONVERSATION_READ)
    public void remove(long id) {
        views.remove(
                views.find(id).filter(this::mayRemove).orElseThrow(() -> new NotFound("conversation.view.missing")));
    }

    private boolean mayRemove(SavedView view) {
        return view.agentId() == currentActor.agentId() || currentActor.may(Permission.INBOX_MANAGE);
    }
}
