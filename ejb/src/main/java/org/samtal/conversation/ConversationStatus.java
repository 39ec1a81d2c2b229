package org.samtal.conversation;

/** Whether somebody still has to act. */
public enum ConversationStatus {
    OPEN,
    CLOSED
}
