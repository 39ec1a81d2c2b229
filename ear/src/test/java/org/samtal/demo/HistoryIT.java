package org.samtal.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryIT {

    @ParameterizedTest
    @ValueSource(strings = {"00:30", "03:00", "06:30", "09:48", "12:00", "17:15", "23:59"})
    void everyConversationShouldHaveMessagesWhateverTheTimeOfDay(String time) {
        var now = Instant.parse("2026-11-25T" + time + ":00Z");

        var conversations = new History(now, 1).conversations();

        for (var conversation : conversations) {
            assertFalse(((List<?>) conversation.get("messages")).isEmpty(), conversation::toString);
        }
    }
}
