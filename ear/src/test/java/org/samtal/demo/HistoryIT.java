package org.samtal.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's history at whatever time somebody starts it. Needs no product. */
class HistoryIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T00:30:00Z",
                "2026-11-25T05:10:00Z",
                "2026-11-25T10:03:00Z",
                "2026-11-28T16:00:00Z",
                "2027-01-01T02:00:00Z",
                "2027-03-28T01:30:00Z"
            })
    void everyConversationShouldHaveBegunAndBeTold(String time) {
        var now = Instant.parse(time);

        var conversations = new History(now, 1).conversations();

        for (var conversation : conversations) {
            var messages = messages(conversation);
            assertFalse(messages.isEmpty(), conversation::toString);
            messages.forEach(message -> assertTrue(!((Instant) message.get("sentAt")).isAfter(now), message::toString));
            assertFalse(conversation.toString().matches("(?s).*\\{[a-z]+}.*"), conversation::toString);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> messages(Map<String, Object> conversation) {
        return (List<Map<String, Object>>) conversation.get("messages");
    }
}
