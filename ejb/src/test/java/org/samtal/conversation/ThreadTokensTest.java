package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samtal.kernel.Secrets;
import org.samtal.kernel.Settings;

class ThreadTokensTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 30);
    private static final AgentMark MARK = new AgentMark(4711, 12, LAST_DAY);

    @TempDir
    Path folder;

    private ThreadTokens tokens;

    @BeforeEach
    void setUp() {
        tokens = new ThreadTokens();
        tokens.secrets = Secrets.of(new Settings(Map.of("SAMTAL_DATA", folder.toString())));
    }

    @Test
    void messageIdShouldLeadBackToItsConversation() {
        assertEquals(OptionalLong.of(4711), tokens.conversationOf(tokens.newMessageId(4711, "inbox.localhost")));
    }

    @Test
    void twoMessageIdsShouldNeverBeEqual() {
        assertNotEquals(tokens.newMessageId(1, "example.com"), tokens.newMessageId(1, "example.com"));
    }

    @Test
    void s25MessageIdOfAnotherConversationShouldBeWorthNothing() {
        var forged = tokens.newMessageId(1, "example.com").replace("<samtal.1.", "<samtal.2.");

        assertTrue(tokens.conversationOf(forged).isEmpty());
    }

    @Test
    void s25GuessedMessageIdShouldBeWorthNothing() {
        var guessed = "<samtal.1.123e4567-e89b-12d3-a456-426614174000.00000000000000000000000000000000@example.com>";

        assertTrue(tokens.conversationOf(guessed).isEmpty());
    }

    @Test
    void messageIdSignedElsewhereShouldBeWorthNothing(@TempDir Path other) {
        var elsewhere = new ThreadTokens();
        elsewhere.secrets = Secrets.of(new Settings(Map.of("SAMTAL_DATA", other.toString())));

        assertTrue(
                tokens.conversationOf(elsewhere.newMessageId(1, "example.com")).isEmpty());
    }

    @Test
    void plusAddressShouldLeadBackToItsConversation() {
        var address = "support+" + tokens.addressDetail(99) + "@inbox.localhost";

        assertEquals(OptionalLong.of(99), tokens.conversationOfAddress(address));
    }

    @Test
    void s25ChangedPlusAddressShouldBeWorthNothing() {
        var address = "support+" + tokens.addressDetail(99).replace("c99", "c98") + "@inbox.localhost";

        assertTrue(tokens.conversationOfAddress(address).isEmpty());
    }

    @Test
    void ordinaryAddressShouldNameNoConversation() {
        assertTrue(tokens.conversationOfAddress("support@inbox.localhost").isEmpty());
        assertTrue(tokens.conversationOfAddress("").isEmpty());
    }

    @Test
    void plainAddressShouldBeWithoutOurMark() {
        var marked = "support+" + tokens.addressDetail(99) + "@inbox.localhost";

        assertEquals("support@inbox.localhost", tokens.plainAddress(marked));
    }

    @Test
    void plainAddressShouldKeepWhatIsNotOurs() {
        assertEquals(
                "ada+c99.00000000000000000000@example.com",
                tokens.plainAddress("ada+c99.00000000000000000000@example.com"));
        assertEquals("ada+shop@example.com", tokens.plainAddress("ada+shop@example.com"));
        assertEquals("", tokens.plainAddress(""));
    }

    @Test
    void markShouldLeadBackToItsConversation() {
        assertEquals(OptionalLong.of(4711), tokens.conversationOfMark(tokens.bodyMark(4711)));
    }

    @Test
    void s25MarkOfAnotherConversationShouldBeWorthNothing() {
        var forged = tokens.bodyMark(1).replace("c1.", "c2.");

        assertTrue(tokens.conversationOfMark(forged).isEmpty());
    }

    /** S25: what stands in an address, and so may be known to many, opens nothing elsewhere. */
    @Test
    void s25MarkOfAnAddressShouldBeWorthNothingInABody() {
        assertTrue(tokens.conversationOfMark(tokens.addressDetail(1)).isEmpty());
    }

    @Test
    void s25MarkOfAnAgentShouldLeadBackToAgentConversationAndDay() {
        var address = "support+" + tokens.agentDetail(MARK) + "@inbox.localhost";

        assertEquals(Optional.of(MARK), tokens.agentMarkOfAddress(address));
        assertEquals(Optional.of(MARK), tokens.agentMarkOfAddress(address.toUpperCase(Locale.ROOT)));
        assertTrue(address.indexOf('@') <= 64, address);
    }

    /** S25: neither another agent, nor another conversation, nor a longer time. */
    @Test
    void s25ChangedMarkOfAnAgentShouldBeWorthNothing() {
        var genuine = tokens.agentDetail(MARK);
        var signature = genuine.substring(genuine.lastIndexOf('.'));
        for (var other : List.of(
                new AgentMark(4712, 12, LAST_DAY),
                new AgentMark(4711, 13, LAST_DAY),
                new AgentMark(4711, 12, LAST_DAY.plusDays(1)))) {
            var detail = tokens.agentDetail(other);
            var forged = detail.substring(0, detail.lastIndexOf('.')) + signature;
            assertTrue(tokens.agentMarkOfAddress("support+" + forged + "@inbox.localhost")
                    .isEmpty());
        }
    }

    @Test
    void s25MarkOfAnAgentShouldEnd() {
        assertTrue(MARK.counts(LAST_DAY));
        assertFalse(MARK.counts(LAST_DAY.plusDays(1)));
    }
}
