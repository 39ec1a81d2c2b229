package org.samtal.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Map;
import java.util.Set;
import org.samtal.conversation.feed.ConversationFeed;

/** Answers a reader who asks what came after the last change it has seen. */
@ApplicationScoped
public class FeedAnswers {
    private static final int MOST_ROWS = 500;

    @Inject
    ConversationFeed feed;

    /** The changes; where they are too many, where the feeds stand now, so that the reader loads its view anew. */
    String after(Map<Long, Long> positions) {
        var slice = feed.after(positions, MOST_ROWS);
        if (slice.next().isPresent()) {
            var now = Json.createObjectBuilder();
            feed.positions().forEach((inbox, number) -> now.add(inbox.toString(), number));
            return Json.createObjectBuilder()
                    .add("more", true)
                    .add("positions", now)
                    .build()
                    .toString();
        }
        var rows = Json.createArrayBuilder();
        slice.items().forEach(row -> rows.add(FeedNews.of(row).json()));
        return Json.createObjectBuilder()
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
