package org.samtal.search;

import java.util.List;

/**
 * What a search came to.
 *
 * @param conversations the best ones, best first
 * @param total how many there are; about, where the index is a moment behind
 * @param complete whether all conversations are in the index already
 */
public record Found(List<FoundConversation> conversations, long total, boolean complete) {

    public Found {
        conversations = List.copyOf(conversations);
    }
}
