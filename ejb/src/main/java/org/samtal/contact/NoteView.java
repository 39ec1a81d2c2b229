package org.samtal.contact;

import java.time.Instant;

/**
 * A note about a customer, as agents see it.
 *
 * @param author name of the agent who wrote it
 */
public record NoteView(long id, String text, String author, Instant createdAt) {}
