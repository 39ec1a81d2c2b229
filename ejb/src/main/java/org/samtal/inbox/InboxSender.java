package org.samtal.inbox;

/**
 * Whom replies of an inbox come from, in place of its fallback address.
 *
 * @param mailboxId the connected mailbox whose server takes them
 * @param senderName the company as customers see it
 * @param namesAgent whether the agent's name stands before it
 */
public record InboxSender(long mailboxId, String address, String senderName, boolean namesAgent) {}
