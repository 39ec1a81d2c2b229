package org.samtal.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A token of one's own that still works.
 *
 * @param lastUsedAt about when it was last used, to the minute; empty when never
 */
public record ApiTokenRow(long id, String name, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
