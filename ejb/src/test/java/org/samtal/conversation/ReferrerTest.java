package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.conversation.MessageRepository.StoredId;
import org.samtal.kernel.EmailAddress;

class ReferrerTest {

    private static final StoredId LOST = new StoredId(1, "lost");
    private static final StoredId OTHER = new StoredId(1, "other");
    private static final Map<StoredId, Referrer> REFERRERS = Map.of(
            LOST, new Referrer(7, "ada@example.com", List.of(new Recipient("Bo", "bo@example.com"))),
            OTHER, new Referrer(8, "ada@example.com", List.of()));

    @Test
    void sameWriterShouldJoin() {
        assertEquals(OptionalLong.of(7), conversationOf(mail("ada@example.com"), LOST));
    }

    @Test
    void recipientOfTheReferrerShouldJoin() {
        assertEquals(OptionalLong.of(7), conversationOf(mail("bo@example.com"), LOST));
    }

    @Test
    void whoWritesToTheReferrerShouldJoin() {
        assertEquals(OptionalLong.of(7), conversationOf(mail("carl@example.com", "ada@example.com"), LOST));
    }

    @Test
    void s27StrangerWithTheSameIdShouldNotJoin() {
        assertEquals(OptionalLong.empty(), conversationOf(mail("eve@example.com", "bo@example.com"), LOST));
    }

    @Test
    void nearestOfTwoConversationsShouldBeJoined() {
        assertEquals(OptionalLong.of(8), conversationOf(mail("ada@example.com"), OTHER, LOST));
    }

    private static OptionalLong conversationOf(InboundMessage message, StoredId... ids) {
        return Referrer.conversationOf(message, List.of(ids), REFERRERS);
    }

    private static InboundMessage mail(String sender, String... to) {
        return new InboundMessage(
                ChannelKind.EMAIL,
                new EmailAddress(sender),
                "",
                "support@example.org",
                Stream.of(to).map(address -> new Recipient("", address)).toList(),
                List.of(),
                List.of(),
                "Charger",
                Instant.EPOCH,
                "Hello",
                5,
                Optional.empty(),
                List.of(),
                "<own@example.com>",
                List.of(),
                List.of(),
                false,
                false,
                Optional.empty());
    }
}
