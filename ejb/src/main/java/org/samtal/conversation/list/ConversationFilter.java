package org.samtal.conversation.list;

import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.conversation.ConversationStatus;

/**
 * Which conversations a list shows. Empty parts do not narrow.
 *
 * @param owner only those of this agent
 * @param label only those with this label, whatever its case; empty for all
 * @param condition only those in which something waits for the reader, or for anybody
 * @param attention whether only those are meant with a reply that somebody has to look at
 */
public record ConversationFilter(
        OptionalLong inboxId,
        Optional<ConversationStatus> status,
        AssignedTo assigned,
        boolean attention,
        OptionalLong owner,
        String label,
        Condition condition) {

    /** What the conversations of a list have in common, whoever has them. */
    public enum Condition {
        ANY,
        /** Something came that the reader has not read. */
        UNREAD,
        /** The customer had the last word. */
        WAITING
    }

    /** Whose conversations are meant, or who is asked to look. */
    public enum AssignedTo {
        ANYBODY,
        ME,
        NOBODY,
        /** Of anybody, where a comment mentions the reader. */
        MENTIONING_ME
    }

    public ConversationFilter(OptionalLong inboxId, Optional<ConversationStatus> status, AssignedTo assigned) {
        this(inboxId, status, assigned, false, OptionalLong.empty(), "", Condition.ANY);
    }

    /** The same, narrowed to an agent, a label and a condition. */
    public ConversationFilter only(OptionalLong ownersId, String labelsName, Condition wanted) {
        return new ConversationFilter(inboxId, status, assigned, attention, ownersId, labelsName.strip(), wanted);
    }

    /** Whether a row is one of this agent's, has this label and meets the condition, as far as they narrow. */
    public boolean allows(ConversationRow row) {
        var isOwners = owner.isEmpty()
                || row.assignee()
                        .filter(agent -> agent.id() == owner.getAsLong())
                        .isPresent();
        return isOwners
                && meets(row)
                && (label.isEmpty() || row.labels().stream().anyMatch(label::equalsIgnoreCase));
    }

    private boolean meets(ConversationRow row) {
        return switch (condition) {
            case ANY -> true;
            case UNREAD -> row.unread();
            case WAITING -> !row.lastFromAgent();
        };
    }

    public static ConversationFilter all() {
        return new ConversationFilter(OptionalLong.empty(), Optional.empty(), AssignedTo.ANYBODY);
    }

    public static ConversationFilter open() {
        return new ConversationFilter(OptionalLong.empty(), Optional.of(ConversationStatus.OPEN), AssignedTo.ANYBODY);
    }
}
