package org.samtal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo company tells of itself, at whatever hour it is asked. */
class HistoryIT {
    private static final int ENOUGH = 200;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
    void everyConversationShouldHaveBegunWithACustomerWheneverItIsTold(int hour) {
        var now = Instant.parse("2026-11-25T00:10:00Z").plusSeconds(hour * 3600L);

        var conversations = new History(now, 1).conversations();

        assertTrue(conversations.size() >= ENOUGH, () -> conversations.size() + " conversations");
        for (var conversation : conversations) {
            var messages = messages(conversation);
            assertFalse(messages.isEmpty());
            assertEquals("incoming", messages.get(0).get("kind"));
            assertTrue(messages.stream().noneMatch(message -> ((Instant) message.get("sentAt")).isAfter(now)));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> messages(Map<String, Object> conversation) {
        return (List<Map<String, Object>>) conversation.get("messages");
    }
}
