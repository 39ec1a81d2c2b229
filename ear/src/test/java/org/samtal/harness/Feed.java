package org.samtal.harness;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has happened in the inboxes since this feed was opened, as programs follow it by {@code GET /api/v1/feed}. */
public final class Feed {
    private static final Set<String> ARRIVALS = Set.of("opened", "message");

    private final Rest rest;
    private final List<JsonObject> seen = new ArrayList<>();
    private String position;

    public Feed(Rest rest) {
        this.rest = rest;
        position = rest.read("/feed").getString("next");
    }

    /** How many messages have become visible, in new conversations and in old ones. */
    public int arrivals() {
        read();
        return (int) seen.stream()
                .filter(row -> ARRIVALS.contains(row.getString("kind")))
                .count();
    }

    /** The conversation of the latest message. */
    public String latestConversation() {
        return seen.get(seen.size() - 1).get("conversationId").toString();
    }

    private void read() {
        List<JsonObject> rows;
        do {
            var page =
                    rest.get("/feed?limit=200&after=" + Rest.encode(position)).expect(200);
            rows = page.items();
            seen.addAll(rows);
            position = page.json().getString("next");
        } while (!rows.isEmpty());
    }
}
