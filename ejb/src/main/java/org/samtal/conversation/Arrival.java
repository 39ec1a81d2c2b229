package org.samtal.conversation;

import java.time.Instant;

/**
 * How a message came in.
 *
 * @param rawSha256 digest of its raw bytes, kept for a later look
 */
public record Arrival(long inboxId, Instant receivedAt, String rawSha256) {}
