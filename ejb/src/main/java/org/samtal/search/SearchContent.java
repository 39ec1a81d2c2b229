package org.samtal.search;

import java.time.Instant;
import java.util.List;

/**
 * What can be searched of one conversation.
 *
 * @param assigneeId 0 where nobody has it
 * @param labels their keys
 * @param people names and addresses of whoever takes part
 * @param said the words of its messages, newest first
 * @param files names of what was attached
 */
record SearchContent(
        long inboxId,
        String status,
        long assigneeId,
        Instant begunAt,
        Instant lastMessageAt,
        String subject,
        List<String> labels,
        List<String> people,
        List<String> said,
        List<String> files) {}
