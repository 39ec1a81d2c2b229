package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;
import org.samtal.conversation.Conversation.CountChange;

class ConversationTest {

    private static final Instant NOW = Instant.parse("2026-06-09T14:02:00Z");

    private final Conversation conversation = new Conversation(1, 2, ChannelKind.EMAIL, "Charger offline", NOW);

    @Test
    void newConversationShouldCountAsOpenAndUnassignedOnce() {
        assertEquals(new CountChange(1, 1), conversation.countChange());
        assertEquals(new CountChange(0, 0), conversation.countChange());
    }

    @Test
    void assigningShouldTakeItFromTheUnassigned() {
        conversation.countChange();

        conversation.assignTo(OptionalLong.of(7));

        assertEquals(new CountChange(0, -1), conversation.countChange());
    }

    @Test
    void closingAnUnassignedConversationShouldTakeItFromBothCounts() {
        conversation.countChange();

        conversation.close();

        assertEquals(new CountChange(-1, -1), conversation.countChange());
    }

    @Test
    void reopeningAnAssignedConversationShouldNotMakeItUnassigned() {
        conversation.assignTo(OptionalLong.of(7));
        conversation.close();
        conversation.countChange();

        conversation.reopen();

        assertEquals(new CountChange(1, 0), conversation.countChange());
    }

    @Test
    void snoozedConversationShouldNotCountAsOpen() {
        conversation.countChange();

        conversation.snooze(new Snooze(Optional.of(NOW), false));

        assertEquals(new CountChange(-1, -1), conversation.countChange());
        assertEquals(Optional.of(NOW), conversation.snoozedUntil());
    }

    @Test
    void anyOtherStatusShouldEndTheSnooze() {
        conversation.snooze(new Snooze(Optional.of(NOW), true));

        conversation.close();

        assertEquals(Optional.empty(), conversation.snoozedUntil());
        assertTrue(conversation.comesBackWhenAnswered());
    }

    @Test
    void customersMessageShouldBringBackAllButSpamAndWhatIsSnoozedFirmly() {
        conversation.put(ConversationStatus.TRASH);
        assertTrue(conversation.comesBackWhenAnswered());
        conversation.put(ConversationStatus.SPAM);
        assertFalse(conversation.comesBackWhenAnswered());
        conversation.snooze(new Snooze(Optional.empty(), false));
        assertTrue(conversation.comesBackWhenAnswered());
        conversation.snooze(new Snooze(Optional.of(NOW), true));
        assertFalse(conversation.comesBackWhenAnswered());
    }

    @Test
    void placesShouldCountUpWithoutGaps() {
        assertEquals(1, conversation.nextMessage(MessageKind.INCOMING, "Hello", NOW));
        assertEquals(2, conversation.nextEvent());
        assertEquals(3, conversation.nextMessage(MessageKind.REPLY, "Hi", NOW));
    }

    @Test
    void eventsShouldNotCountAsMessages() {
        conversation.nextMessage(MessageKind.INCOMING, "Hello", NOW);
        conversation.nextEvent();

        assertEquals(1, conversation.lastMessageSeq());
        assertEquals(2, conversation.lastSeq());
    }

    @Test
    void commentShouldNotCountAsAnAnswer() {
        conversation.nextMessage(MessageKind.INCOMING, "Hello", NOW);
        conversation.nextMessage(MessageKind.COMMENT, "Who has the key?", NOW);
        assertFalse(conversation.lastFromAgent());

        conversation.nextMessage(MessageKind.REPLY, "Hi", NOW);
        conversation.nextMessage(MessageKind.COMMENT, "Done.", NOW);

        assertTrue(conversation.lastFromAgent());
    }

    @Test
    void lateMailShouldNotMoveTheConversationDownTheList() {
        conversation.nextMessage(MessageKind.REPLY, "Hi", NOW.plusSeconds(60));

        conversation.nextMessage(MessageKind.INCOMING, "Sent before the answer", NOW.plusSeconds(5));

        assertEquals(NOW.plusSeconds(60), conversation.lastMessageAt());
    }
}
