package org.samtal.api;

/**
 * What became of a conversation that was to be brought in.
 *
 * @param created false where it had been brought in before, and stays as it is
 */
public record ImportResult(String externalId, long conversationId, boolean created) {}
