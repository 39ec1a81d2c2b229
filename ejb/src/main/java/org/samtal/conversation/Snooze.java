package org.samtal.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * For how long a conversation is out of sight.
 *
 * @param until when it comes back by itself; empty where it waits for the customer alone
 * @param firmly whether it stays where it is when the customer writes; without a time it can't
 */
public record Snooze(Optional<Instant> until, boolean firmly) {}
