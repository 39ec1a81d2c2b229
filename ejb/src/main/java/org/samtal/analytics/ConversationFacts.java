package org.samtal.analytics;

import java.time.LocalDate;
import java.util.List;
import org.samtal.channel.ChannelKind;

/**
 * The facts of one conversation: all that reports count.
 *
 * <p>Derived from the whole timeline at once and stored in place of what was there, so deriving them again changes no
 * number.
 *
 * @param seq the newest item that was counted
 * @param openedOn the day the conversation began
 */
public record ConversationFacts(
        long conversationId,
        long inboxId,
        ChannelKind channel,
        int seq,
        LocalDate openedOn,
        List<Turn> turns,
        List<AgentDay> replies) {

    public ConversationFacts {
        turns = List.copyOf(turns);
        replies = List.copyOf(replies);
    }
}
