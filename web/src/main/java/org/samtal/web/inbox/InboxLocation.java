package org.samtal.web.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.list.ConversationFilter;
import org.samtal.conversation.list.ConversationFilter.Condition;
import org.samtal.conversation.list.ViewPlace;

/**
 * Where in the inbox one is: a view, perhaps one inbox, perhaps an opened conversation.
 *
 * <p>Everything is in the address, nothing in the session: a link can be sent to a colleague, the way back works, and
 * opening a thousand conversations leaves nothing behind on the server.
 */
@Named
@RequestScoped
public class InboxLocation {
    @Inject
    @Param(name = "view")
    String viewName;

    @Inject
    @Param(name = "inbox")
    Long inbox;

    @Inject
    @Param(name = "conversation")
    Long conversation;

    /** The label that the list is narrowed to. */
    @Inject
    @Param(name = "label")
    String label;

    /** The agent whose conversations the list is narrowed to. */
    @Inject
    @Param(name = "owner")
    Long owner;

    /** What the conversations of the list have in common: unread or waiting. */
    @Inject
    @Param(name = "only")
    String only;

    public InboxView getView() {
        return InboxView.of(Optional.ofNullable(viewName));
    }

    public String getViewId() {
        return getView().id();
    }

    /** The icon of the view where nothing is in it: well done, where what it shows waits for somebody. */
    public String getEmptyIcon() {
        return getView().isPending() ? "check" : getView().icon();
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

    /** Address of a view, in the inbox that is looked at. */
    public String viewLink(InboxView view) {
        return "/app/inbox?view=" + view.id() + inboxPart();
    }

    /** Address of an inbox, in the view that is looked at. */
    public String inboxLink(long id) {
        return "/app/inbox?view=" + getView().id() + "&inbox=" + id;
    }

    /** What stands before a conversation's id in its address, in the view and inbox that are looked at. */
    String conversationLinks() {
        return "/app/inbox?" + getQuery() + "&conversation=";
    }

    /** View, inbox and filter as parameters, for the addresses of fragments. */
    public String getQuery() {
        return "view=" + getView().id() + inboxPart() + narrowedPart();
    }

    private String narrowedPart() {
        return narrowedPart(place());
    }

    private static String narrowedPart(ViewPlace place) {
        var ownerPart = place.ownerId().map(id -> "&owner=" + id).orElse("");
        var labelPart = place.label().isEmpty() ? "" : "&label=" + URLEncoder.encode(place.label(), UTF_8);
        return ownerPart + labelPart + (place.condition() == Condition.ANY ? "" : "&only=" + id(place.condition()));
    }

    /** Address of a view that was saved. */
    static String link(ViewPlace place) {
        var inboxPart = place.inboxId().map(id -> "&inbox=" + id).orElse("");
        return "/app/inbox?view=" + place.view() + inboxPart + narrowedPart(place);
    }

    /** Whether the list shows fewer than the view holds. */
    public boolean isNarrowed() {
        return place().isNarrowed();
    }

    /** What the list shows, as it can be saved. */
    ViewPlace place() {
        return new ViewPlace(
                getView().id(),
                Optional.ofNullable(inbox),
                Optional.ofNullable(owner),
                Optional.ofNullable(label).orElse("").strip(),
                condition());
    }

    private Condition condition() {
        return Arrays.stream(Condition.values())
                .filter(value -> id(value).equals(only))
                .findFirst()
                .orElse(Condition.ANY);
    }

    private static String id(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    /** What the list shows. */
    ConversationFilter filter() {
        return filter(place());
    }

    static ConversationFilter filter(ViewPlace place) {
        return InboxView.of(Optional.of(place.view()))
                .filter(optional(place.inboxId()))
                .only(optional(place.ownerId()), place.label(), place.condition());
    }

    private static OptionalLong optional(Optional<Long> id) {
        return id.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** The same with the cursor behind which a list goes on. */
    String queryAfter(String cursor) {
        return getQuery() + "&after=" + URLEncoder.encode(cursor, UTF_8);
    }

    OptionalLong scope() {
        return inbox == null ? OptionalLong.empty() : OptionalLong.of(inbox);
    }

    private String inboxPart() {
        return inbox == null ? "" : "&inbox=" + inbox;
    }
}
