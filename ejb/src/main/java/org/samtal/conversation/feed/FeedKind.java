package org.samtal.conversation.feed;

/** What changed in a conversation, for those who follow the feed. */
public enum FeedKind {
    OPENED,
    MESSAGE,
    CHANGED,
    DELIVERY
}
