package org.samtal.web.live;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samtal.conversation.feed.FeedRow;

/**
 * One change, as sockets are told of it.
 *
 * @param number its place in the inbox's feed; a reader who misses one asks
 */
record FeedNews(long inbox, long conversation, long number, String kind) {
    /** Kept, since looking the provider up for each message costs more than the message. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,18}):(\\d{1,18}):([A-Z]{1,20})");

    static FeedNews of(FeedRow row) {
        return new FeedNews(
                row.inboxId(), row.conversationId(), row.number(), row.kind().name());
    }

    /** Read from the topic's message. */
    static Optional<FeedNews> parse(String text) {
        return Optional.of(TEXT.matcher(text))
                .filter(found -> found.matches())
                .map(found -> new FeedNews(
                        Long.parseLong(found.group(1)),
                        Long.parseLong(found.group(2)),
                        Long.parseLong(found.group(3)),
                        found.group(4)));
    }

    JsonObjectBuilder json() {
        return JSON.createObjectBuilder()
                .add("inbox", inbox)
                .add("number", number)
                .add("conversation", conversation)
                .add("kind", kind);
    }

    /** The message a socket gets. */
    String message() {
        return JSON.createObjectBuilder()
                .add("rows", JSON.createArrayBuilder().add(json()))
                .build()
                .toString();
    }
}
