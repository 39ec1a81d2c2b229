package org.samtal.batch.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.access.CurrentActor;
import org.samtal.analytics.ConversationTimeline;
import org.samtal.analytics.Facts;
import org.samtal.channel.ChannelKind;

class ConversationReaderTest {

    private final DueConversations due = new DueConversations();

    @BeforeEach
    void sixConversationsAreDue() {
        LongStream.rangeClosed(1, 6).forEach(due.ids::add);
    }

    @Test
    void conversationsShouldBeReadByIdAcrossPages() throws Exception {
        var reader = opened(null);

        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), read(reader, 6));
        assertNull(reader.readItem());
    }

    @Test
    void checkpointShouldLeadToTheChunkWhoseCommitWasNotSeen() throws Exception {
        var reader = opened(null);
        read(reader, 2);
        var first = reader.checkpointInfo();
        read(reader, 2);
        var second = reader.checkpointInfo();

        assertEquals(0L, first);
        assertEquals(2L, second);
        assertEquals(List.of(3L, 4L), read(opened(second), 2));
    }

    @Test
    void chunkThatWasCommittedAfterAllShouldNotBeReadAgain() throws Exception {
        var reader = opened(null);
        read(reader, 4);
        due.ids.removeAll(List.of(1L, 2L, 3L, 4L));

        assertEquals(List.of(5L, 6L), read(opened(reader.checkpointInfo()), 2));
    }

    private ConversationReader opened(Serializable checkpoint) {
        var reader = new ConversationReader();
        reader.facts = due;
        reader.currentActor = new CurrentActor();
        reader.page = 2;
        reader.open(checkpoint);
        return reader;
    }

    private static List<Long> read(ConversationReader reader, int count) throws Exception {
        var ids = new ArrayList<Long>();
        for (int item = 0; item < count; item++) {
            ids.add(reader.readItem().conversationId());
        }
        return ids;
    }

    /** The due conversations by id. */
    private static final class DueConversations extends Facts {
        private final TreeSet<Long> ids = new TreeSet<>();

        @Override
        public List<ConversationTimeline> due(long after, int limit) {
            return ids.tailSet(after, false).stream()
                    .limit(limit)
                    .map(id -> new ConversationTimeline(id, 1, ChannelKind.EMAIL, Instant.EPOCH, true, List.of()))
                    .toList();
        }
    }
}
