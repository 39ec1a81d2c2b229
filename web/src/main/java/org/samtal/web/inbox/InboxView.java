package org.samtal.web.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.list.ConversationFilter;
import org.samtal.conversation.list.ConversationFilter.AssignedTo;
import org.samtal.conversation.list.ConversationFilter.Condition;
import org.samtal.conversation.list.ConversationRow;

/** A view of the inbox's navigation: which conversations it shows. */
public enum InboxView {
    MINE(ConversationStatus.OPEN, AssignedTo.ME),
    MENTIONS(null, AssignedTo.MENTIONING_ME),
    UNASSIGNED(ConversationStatus.OPEN, AssignedTo.NOBODY),
    OPEN(ConversationStatus.OPEN, AssignedTo.ANYBODY),
    SNOOZED(ConversationStatus.SNOOZED, AssignedTo.ANYBODY),
    CLOSED(ConversationStatus.CLOSED, AssignedTo.ANYBODY),
    SPAM(ConversationStatus.SPAM, AssignedTo.ANYBODY),
    TRASH(ConversationStatus.TRASH, AssignedTo.ANYBODY),
    ATTENTION(null, AssignedTo.ANYBODY);

    private final Optional<ConversationStatus> status;
    private final AssignedTo assigned;

    InboxView(ConversationStatus status, AssignedTo assigned) {
        this.status = Optional.ofNullable(status);
        this.assigned = assigned;
    }

    /** The view of this name in an address; all open conversations where there is no such view. */
    public static InboxView of(Optional<String> name) {
        return Arrays.stream(values())
                .filter(view -> name.filter(view.id()::equals).isPresent())
                .findFirst()
                .orElse(OPEN);
    }

    /** Its name in addresses, keys of texts and ids of elements. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what it shows waits for somebody, so that it is well when it is empty. */
    boolean isPending() {
        return status.filter(wanted -> wanted != ConversationStatus.OPEN).isEmpty();
    }

    /** Class of its icon. */
    public String icon() {
        return switch (this) {
            case MINE -> "me";
            case MENTIONS -> "mention";
            case UNASSIGNED -> "unassigned";
            case OPEN -> "inbox";
            case SNOOZED -> "snooze";
            case CLOSED -> "closed";
            case SPAM -> "spam";
            case TRASH -> "trash";
            case ATTENTION -> "warning";
        };
    }

    public ConversationFilter filter(OptionalLong inboxId) {
        return new ConversationFilter(
                inboxId, status, assigned, this == ATTENTION, OptionalLong.empty(), "", Condition.ANY);
    }

    /** Whether a row belongs to this view of this agent. */
    public boolean shows(ConversationRow row, OptionalLong inboxId, long agentId) {
        return status.filter(wanted -> wanted != row.status()).isEmpty()
                && (this != ATTENTION || row.attention())
                && (inboxId.isEmpty() || inboxId.getAsLong() == row.inboxId())
                && switch (assigned) {
                    case ANYBODY -> true;
                    case ME ->
                        row.assignee().filter(agent -> agent.id() == agentId).isPresent();
                    case NOBODY -> row.assignee().isEmpty();
                    case MENTIONING_ME -> row.mentioned() && row.status().isKept();
                };
    }
}
