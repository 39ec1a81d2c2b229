package org.samtal.conversation.list;

import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.conversation.ConversationStatus;

/** Which conversations a list shows. Empty parts do not narrow. */
public record ConversationFilter(OptionalLong inboxId, Optional<ConversationStatus> status, AssignedTo assigned) {

    /** Whose conversations are meant. */
    public enum AssignedTo {
        ANYBODY,
        ME,
        NOBODY
    }

    public static ConversationFilter all() {
        return new ConversationFilter(OptionalLong.empty(), Optional.empty(), AssignedTo.ANYBODY);
    }

    public static ConversationFilter open() {
        return new ConversationFilter(OptionalLong.empty(), Optional.of(ConversationStatus.OPEN), AssignedTo.ANYBODY);
    }
}
