package org.samtal.web.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;
import org.samtal.contact.ContactCard;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.list.ConversationRow;

class RowCardTest {

    @Test
    void openConversationWithNewsShouldBeMarkedUnread() {
        assertEquals(
                " is-unread",
                card(ConversationStatus.OPEN, Optional.empty(), false).marks());
    }

    @Test
    void closedConversationShouldNeverBeMarkedUnreadOrAnswered() {
        var card = card(ConversationStatus.CLOSED, Optional.empty(), true);

        assertEquals(" is-selected", card.marks());
        assertTrue(card.closed());
        assertFalse(card.answered());
    }

    @Test
    void conversationOfNobodyShouldHaveNoOwner() {
        assertEquals(0, card(ConversationStatus.OPEN, Optional.empty(), false).ownerId());
    }

    @Test
    void conversationShouldSayWhoseItIs() {
        var card = card(ConversationStatus.OPEN, Optional.of(new Assignee(7, "Helena Bergqvist")), false);

        assertEquals(7, card.ownerId());
        assertEquals("Helena Bergqvist", card.ownerName());
    }

    @Test
    void whatDidNotArriveShouldNotCountAsAnswered() {
        assertTrue(card(ConversationStatus.OPEN, Optional.empty(), false).answered());

        var undelivered = card(ConversationStatus.OPEN, Optional.empty(), false, true);

        assertFalse(undelivered.answered());
        assertTrue(undelivered.undelivered());
    }

    private static RowCard card(ConversationStatus status, Optional<Assignee> assignee, boolean selected) {
        return card(status, assignee, selected, false);
    }

    private static RowCard card(
            ConversationStatus status, Optional<Assignee> assignee, boolean selected, boolean attention) {
        var row = new ConversationRow(
                17,
                1,
                "Charger",
                status,
                ChannelKind.EMAIL,
                new ContactCard(3, "", "ada@example.com"),
                List.of(),
                assignee,
                Instant.EPOCH,
                "It is broken",
                true,
                attention,
                2,
                true,
                false);
        return new RowCard(row, "/app/inbox?view=open&conversation=17", selected, false, "9 min", "", Optional.empty());
    }
}
