package org.samtal.conversation;

import org.samtal.conversation.feed.FeedKind;

/**
 * One thing that has changed in a conversation, for the feed of its inbox.
 *
 * @param seq the last place of the conversation after it
 */
record Change(Conversation conversation, int seq, FeedKind kind) {

    static Change of(Conversation conversation, FeedKind kind) {
        return new Change(conversation, conversation.lastSeq(), kind);
    }
}
