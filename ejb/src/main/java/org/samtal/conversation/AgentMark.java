package org.samtal.conversation;

import java.time.LocalDate;

/**
 * Whose answer a mail to a marked address is, and in which conversation.
 *
 * @param lastDay the last day, in UTC, on which it counts
 */
record AgentMark(long conversationId, long agentId, LocalDate lastDay) {

    /** Whether it still counts on this day. */
    boolean counts(LocalDate today) {
        return !today.isAfter(lastDay);
    }
}
