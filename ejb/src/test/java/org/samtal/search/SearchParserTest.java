package org.samtal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.conversation.ConversationStatus;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.search.SearchQuery.Word;

/** What a line of words and operators asks for. */
class SearchParserTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void lastWordShouldBeOpenSinceItIsStillTyped() {
        assertEquals(
                List.of(new Word("broken", false, false), new Word("charg", false, true)),
                parse("broken charg").words());
    }

    @Test
    void wordThatIsFinishedShouldNotBeOpen() {
        assertEquals(
                List.of(new Word("charger", false, false)), parse("charger ").words());
    }

    @Test
    void quotedWordsShouldStandTogether() {
        assertEquals(
                List.of(new Word("bay four", true, false)),
                parse("\"bay four\"").words());
    }

    @Test
    void quoteThatIsNotClosedShouldReachToTheEnd() {
        assertEquals(
                List.of(new Word("bay four", true, false)), parse("\"bay four").words());
    }

    @Test
    void addressShouldBeOneWord() {
        assertEquals(
                List.of(new Word("ada@example.com", true, true)),
                parse("ada@example.com").words());
    }

    @Test
    void operatorsShouldNarrowInBothLanguages() {
        for (var line : List.of(
                "from:ada in:support assigned:me label:\"big invoice\" has:attachment is:unread is:closed",
                "från:ada i:support tilldelat:me etikett:\"big invoice\" har:bilaga är:oläst är:stängt")) {
            var query = parse(line);

            assertEquals(List.of(), query.words(), line);
            assertEquals(List.of("ada"), query.from(), line);
            assertEquals(Optional.of("support"), query.inbox(), line);
            assertEquals(Optional.of("me"), query.assigned(), line);
            assertEquals(List.of("big invoice"), query.labels(), line);
            assertEquals(Set.of(ConversationStatus.CLOSED), query.statuses(), line);
            assertTrue(query.hasFile() && query.unread(), line);
        }
    }

    @Test
    void daysShouldBeginWhereTheReaderIs() {
        var query = parse("after:2026-05-01 before:2026-06-01");

        assertEquals(Optional.of(Instant.parse("2026-04-30T22:00:00Z")), query.after());
        assertEquals(Optional.of(Instant.parse("2026-05-31T22:00:00Z")), query.before());
    }

    @Test
    void wordWithAColonThatIsNoOperatorShouldBeLookedFor() {
        assertEquals(
                List.of(new Word("error:42", true, true)), parse("error:42").words());
    }

    @ParameterizedTest
    @CsvSource({"before:tomorrow, search.day", "has:money, search.has", "is:lost, search.is"})
    void valueThatMeansNothingShouldBeTold(String line, String key) {
        assertEquals(key, assertThrows(Rejected.class, () -> parse(line)).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "!?", "- –"})
    void nothingShouldAskForNothing(String line) {
        assertTrue(parse(line).isEmpty());
    }

    @Test
    void endlessLineShouldBeCut() {
        assertFalse(parse("word ".repeat(10_000)).words().size() > 60);
    }

    private static SearchQuery parse(String line) {
        return SearchParser.parse(line, STOCKHOLM);
    }
}
