package org.samtal.conversation.feed;

/**
 * One change, in the order of commits.
 *
 * @param number place in the inbox's feed, from 1, without gaps
 * @param seq the conversation's newest item at that time
 */
public record FeedRow(long inboxId, long number, long conversationId, int seq, FeedKind kind) {}
