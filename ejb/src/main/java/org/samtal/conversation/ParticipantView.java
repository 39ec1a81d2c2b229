package org.samtal.conversation;

/**
 * Somebody who takes part in a conversation.
 *
 * @param verified false for an address that joined by reference only: it gets no copy of replies (R-5, S26)
 */
public record ParticipantView(String name, String address, boolean requester, boolean verified) {}
