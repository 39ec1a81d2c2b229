package org.samtal.conversation.list;

import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.conversation.ConversationStatus;

/**
 * Which conversations a list shows. Empty parts do not narrow.
 *
 * @param attention whether only those are meant with a reply that somebody has to look at
 */
public record ConversationFilter(
        OptionalLong inboxId, Optional<ConversationStatus> status, AssignedTo assigned, boolean attention) {

    /** Whose conversations are meant. */
    public enum AssignedTo {
        ANYBODY,
        ME,
        NOBODY
    }

    public ConversationFilter(OptionalLong inboxId, Optional<ConversationStatus> status, AssignedTo assigned) {
        this(inboxId, status, assigned, false);
    }

    public static ConversationFilter all() {
        return new ConversationFilter(OptionalLong.empty(), Optional.empty(), AssignedTo.ANYBODY);
    }

    public static ConversationFilter open() {
        return new ConversationFilter(OptionalLong.empty(), Optional.of(ConversationStatus.OPEN), AssignedTo.ANYBODY);
    }
}
