package org.samtal.conversation.list;

import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.conversation.ConversationStatus;

/**
 * Which conversations a list shows. Empty parts do not narrow.
 *
 * @param owner only those of this agent
 * @param label only those with this label, whatever its case; empty for all
 * @param attention whether only those are meant with a reply that somebody has to look at
 */
public record ConversationFilter(
        OptionalLong inboxId,
        Optional<ConversationStatus> status,
        AssignedTo assigned,
        boolean attention,
        OptionalLong owner,
        String label) {

    /** Whose conversations are meant, or who is asked to look. */
    public enum AssignedTo {
        ANYBODY,
        ME,
        NOBODY,
        /** Of anybody, where a comment mentions the reader. */
        MENTIONING_ME
    }

    public ConversationFilter(OptionalLong inboxId, Optional<ConversationStatus> status, AssignedTo assigned) {
        this(inboxId, status, assigned, false, OptionalLong.empty(), "");
    }

    /** The same, narrowed to an agent and a label. */
    public ConversationFilter only(OptionalLong ownersId, String labelsName) {
        return new ConversationFilter(inboxId, status, assigned, attention, ownersId, labelsName.strip());
    }

    /** Whether a row is one of this agent's and has this label, as far as they narrow. */
    public boolean allows(ConversationRow row) {
        var isOwners = owner.isEmpty()
                || row.assignee()
                        .filter(agent -> agent.id() == owner.getAsLong())
                        .isPresent();
        return isOwners && (label.isEmpty() || row.labels().stream().anyMatch(label::equalsIgnoreCase));
    }

    public static ConversationFilter all() {
        return new ConversationFilter(OptionalLong.empty(), Optional.empty(), AssignedTo.ANYBODY);
    }

    public static ConversationFilter open() {
        return new ConversationFilter(OptionalLong.empty(), Optional.of(ConversationStatus.OPEN), AssignedTo.ANYBODY);
    }
}
