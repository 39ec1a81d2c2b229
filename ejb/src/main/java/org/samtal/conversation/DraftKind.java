package org.samtal.conversation;

/** What a draft is to become: an agent has at most one of each in a conversation. */
public enum DraftKind {
    REPLY,
    COMMENT,
    FORWARD
}
