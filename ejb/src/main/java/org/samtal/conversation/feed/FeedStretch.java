package org.samtal.conversation.feed;

import java.util.List;

/**
 * Changes that came after what a reader has seen.
 *
 * @param more whether further ones follow
 * @param gapless false where changes the reader has not seen are forgotten, so that it must load its view anew
 */
public record FeedStretch(List<FeedRow> rows, boolean more, boolean gapless) {

    public FeedStretch {
        rows = List.copyOf(rows);
    }
}
