package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.samtal.access.CurrentActor;
import org.samtal.conversation.list.ConversationList;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.kernel.Slice;
import org.samtal.web.app.Times;

/** One slice of the list of conversations, or single rows of it that have changed. */
@Named
@RequestScoped
public class ConversationListPanel {
    private static final int ROWS = 50;
    private static final int MOST_ROWS_AT_ONCE = 40;

    @Inject
    @Param(name = "after")
    String after;

    @Inject
    @Param(name = "ids")
    String ids;

    @Inject
    InboxLocation inboxLocation;

    @Inject
    ConversationList list;

    @Inject
    CurrentActor currentActor;

    @Inject
    InboxPage inboxPage;

    @Inject
    Times times;

    private Slice<ConversationRow> slice;
    private List<RowCard> rows;

    /** The rows of this slice, newest activity first. */
    public List<RowCard> getRows() {
        if (rows == null) {
            rows = cards(slice().items().stream());
        }
        return rows;
    }

    /** Address parameters of the next slice, empty at the end. */
    public String getNext() {
        return slice().next().map(inboxLocation::queryAfter).orElse("");
    }

    /** Those of the asked rows that belong to the view, and the opened one; one that is missing has left it. */
    public List<RowCard> getChanged() {
        return cards(asked().map(list::row).flatMap(Optional::stream).filter(row -> isOpened(row) || isInView(row)));
    }

    private boolean isOpened(ConversationRow row) {
        return row.id() == inboxLocation.getConversationId();
    }

    private boolean isInView(ConversationRow row) {
        return inboxLocation.getView().shows(row, inboxLocation.scope(), currentActor.agentId())
                && inboxLocation.filter().allows(row);
    }

    private List<RowCard> cards(Stream<ConversationRow> found) {
        var address = inboxLocation.conversationLinks();
        var mixed = inboxPage.isMixed();
        var text = times.text();
        return found.map(row -> new RowCard(
                        row,
                        address + row.id(),
                        isOpened(row),
                        isOpened(row) && !isInView(row),
                        text.brief(row.lastMessageAt()),
                        text.full(row.lastMessageAt()),
                        Optional.of(row.inboxId()).filter(inbox -> mixed).map(inboxPage::inbox)))
                .toList();
    }

    private Slice<ConversationRow> slice() {
        if (slice == null) {
            slice = list.page(inboxLocation.filter(), Optional.ofNullable(after).orElse(""), ROWS);
        }
        return slice;
    }

    private Stream<Long> asked() {
        return Arrays.stream(Optional.ofNullable(ids).orElse("").split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .limit(MOST_ROWS_AT_ONCE)
                .map(Long::valueOf);
    }
}
