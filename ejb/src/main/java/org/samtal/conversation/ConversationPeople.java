package org.samtal.conversation;

import java.util.Optional;

/**
 * Who a conversation belongs to, by name, and how far the reader has come.
 *
 * @param contact the customer's name
 * @param lastRead place of the newest item the reading agent has read, 0 for none
 * @param signature of the reading agent
 */
record ConversationPeople(String contact, Optional<Assignee> assignee, int lastRead, String signature) {}
