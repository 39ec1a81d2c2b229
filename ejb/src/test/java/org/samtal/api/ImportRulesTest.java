package org.samtal.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.MessageKind;
import org.samtal.kernel.DomainException.Rejected;

class ImportRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ImportedMessage HELLO = message(MessageKind.INCOMING, NOW, "Hello", "");

    private static ImportedMessage message(MessageKind kind, Instant at, String text, String messageId) {
        return new ImportedMessage(kind, "", at, text, "", messageId);
    }

    private static ImportedConversation conversation(String externalId, ImportedMessage... messages) {
        return new ImportedConversation(
                externalId, 1, "Ada", "ada@example.com", "Charger", ConversationStatus.OPEN, "", List.of(messages));
    }

    private static String refusedField(ImportedConversation... conversations) {
        return assertThrows(Rejected.class, () -> new ImportRules(NOW).check(List.of(conversations)))
                .field();
    }

    @Test
    void conversationShouldBeTaken() {
        assertDoesNotThrow(() -> new ImportRules(NOW).check(List.of(conversation("a", HELLO))));
    }

    @Test
    void emptyCallShouldBeRefused() {
        assertEquals("conversations", refusedField());
    }

    @Test
    void tooManyConversationsShouldBeRefused() {
        var many = Collections.nCopies(ImportRules.MOST_CONVERSATIONS + 1, conversation("a", HELLO));

        assertThrows(Rejected.class, () -> new ImportRules(NOW).check(many));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void externalIdShouldBeOneLine(String externalId) {
        assertEquals("conversations[0].externalId", refusedField(conversation(externalId, HELLO)));
    }

    @Test
    void externalIdShouldStandOnceInACall() {
        assertEquals("conversations[1].externalId", refusedField(conversation("a", HELLO), conversation("a", HELLO)));
    }

    @Test
    void conversationWithoutMessagesShouldBeRefused() {
        assertEquals("conversations[0].messages", refusedField(conversation("a")));
    }

    @Test
    void eventShouldBeRefused() {
        var event = message(MessageKind.EVENT, NOW, "closed", "");

        assertEquals("conversations[0].messages[1].kind", refusedField(conversation("a", HELLO, event)));
    }

    @Test
    void messageFromTheFutureShouldBeRefused() {
        var early = message(MessageKind.INCOMING, NOW.plusSeconds(1), "Hello", "");

        assertEquals("conversations[0].messages[0].sentAt", refusedField(conversation("a", early)));
    }

    @Test
    void messageWithoutWordsShouldBeRefused() {
        var blank = message(MessageKind.INCOMING, NOW, " \n", "");

        assertEquals("conversations[0].messages[0].text", refusedField(conversation("a", blank)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1@example.com", "<a b@example.com>", "<a@example.com>\r\nBcc: x", "<<a@example.com>>", "<>"})
    void messageIdShouldBeOneIdInBrackets(String messageId) {
        var message = message(MessageKind.INCOMING, NOW, "Hello", messageId);

        assertEquals("conversations[0].messages[0].messageId", refusedField(conversation("a", message)));
    }
}
