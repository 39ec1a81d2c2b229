package org.samtal.conversation.list;

import static org.samtal.access.Permission.CONVERSATION_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Cursor;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Slice;

/** Lists and counts the conversations an agent may see, newest activity first. */
@Stateless
public class ConversationList {

    @Inject
    ConversationListRepository conversations;

    @Inject
    RowLabelRepository labels;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    /**
     * One slice of the list.
     *
     * @param after cursor of the slice before, empty for the first
     * @param limit rows, from 1 to {@value Slice#MAXIMUM_LIMIT}
     */
    @Requires(CONVERSATION_READ)
    public Slice<ConversationRow> page(ConversationFilter filter, String after, int limit) {
        var rows = conversations.list(
                filter,
                visibility.current(),
                currentActor.agentId(),
                Cursor.parse(after),
                Slice.checkedLimit(limit) + 1);
        return Slice.of(labelled(rows), limit, row -> new Cursor(row.lastMessageAt(), row.id()).text());
    }

    /** How many open conversations the views hold, in one inbox or in all the actor may see. */
    @Requires(CONVERSATION_READ)
    public ConversationCounts counts(ConversationFilter scope) {
        var all = visibility.current();
        var narrowed = scope.inboxId().isPresent() ? all.only(scope.inboxId().getAsLong()) : all;
        return conversations.count(narrowed, currentActor.agentId());
    }

    /** One row, as it stands in a list; empty where it is gone or may not be seen. */
    @Requires(CONVERSATION_READ)
    public Optional<ConversationRow> row(long id) {
        return conversations
                .row(id, visibility.current(), currentActor.agentId())
                .map(row -> labelled(List.of(row)).get(0));
    }

    /** Other conversations with the customer of this one that the actor may see, newest activity first. */
    @Requires(CONVERSATION_READ)
    public List<ConversationRow> beside(long conversationId, int limit) {
        return conversations.beside(conversationId, visibility.current(), currentActor.agentId(), limit);
    }

    /** These rows in this order; those that are gone or may not be seen are left out. */
    @Requires(CONVERSATION_READ)
    public List<ConversationRow> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = labelled(conversations.rows(ids, visibility.current(), currentActor.agentId())).stream()
                .collect(Collectors.toMap(ConversationRow::id, row -> row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<ConversationRow> labelled(List<ConversationRow> rows) {
        var names = labels.of(rows.stream().map(ConversationRow::id).toList());
        return rows.stream()
                .map(row -> row.with(names.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The conversation a message is in. */
    @Requires(CONVERSATION_READ)
    public long ofMessage(long messageId) {
        return conversations
                .ofMessage(messageId, visibility.current())
                .orElseThrow(() -> new NotFound("conversation.message.missing"));
    }

    /** The conversation an attachment is in. */
    @Requires(CONVERSATION_READ)
    public long ofAttachment(long attachmentId) {
        return conversations
                .ofAttachment(attachmentId, visibility.current())
                .orElseThrow(() -> new NotFound("conversation.attachment.missing"));
    }
}
