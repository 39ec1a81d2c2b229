package org.samtal.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.samtal.conversation.feed.ConversationFeed;

/** Answers a reader who asks what came after the last change it has seen. */
@ApplicationScoped
public class FeedAnswers {
    private static final int MOST_ROWS = 500;

    @Inject
    ConversationFeed feed;

    /** The changes; where they are too many or forgotten, where the feeds stand now: the reader loads its view anew. */
    String after(Map<Long, Long> positions) {
        var stretch = feed.after(positions, MOST_ROWS);
        if (stretch.more() || !stretch.gapless()) {
            var now = FeedNews.JSON.createObjectBuilder();
            feed.positions().forEach((inbox, number) -> now.add(inbox.toString(), number));
            return FeedNews.JSON
                    .createObjectBuilder()
                    .add("more", true)
                    .add("positions", now)
                    .build()
                    .toString();
        }
        var rows = FeedNews.JSON.createArrayBuilder();
        stretch.rows().forEach(row -> rows.add(FeedNews.of(row).json()));
        return FeedNews.JSON
                .createObjectBuilder()
                .add("asked", true)
                .add("rows", rows)
                .build()
                .toString();
    }

    /** The inboxes the acting agent may see. */
    Set<Long> visibleInboxes() {
        return feed.positions().keySet();
    }
}
