package org.samtal.conversation;

/** What changed in a conversation, for those who follow the feed. */
public enum FeedKind {
    OPENED,
    MESSAGE,
    CHANGED,
    DELIVERY
}
