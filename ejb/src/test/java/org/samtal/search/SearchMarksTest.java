package org.samtal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.testing.H2Database;

/** What is marked in a text that was found. */
class SearchMarksTest {

    private static final SearchIndexRepository INDEX = new SearchIndexRepository();
    private static H2Database database;

    @BeforeAll
    static void open() throws SQLException {
        database = H2Database.migrated();
        INDEX.entities = database.entities();
    }

    @AfterAll
    static void close() throws SQLException {
        INDEX.entities.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "laddbox, Tre laddboxarna står still, Tre [laddboxarna] står still",
        "invoice, We were invoiced twice, We were [invoiced] twice",
        "forsenad, Den är försenad, Den är [försenad]",
        "cha, The charger, The [charger]",
        "from:ada, The charger of Ada, The charger of Ada",
        "<b>, <b>bold</b>, <[b]>[bold]</[b]>"
    })
    void wordsThatWereLookedForShouldBeMarked(String line, String text, String marked) {
        assertEquals(marked, shown(marks(line).mark(text)));
    }

    @Test
    void excerptShouldShowTheFirstPlaceOnOneLine() {
        var text =
                "Hello,\n\n" + "nothing of it here and ".repeat(20) + "then the charger\nstops " + "again ".repeat(50);

        var excerpt = shown(marks("charger").excerpt(text));

        assertTrue(excerpt.startsWith("…") && excerpt.endsWith("…"), excerpt);
        assertTrue(excerpt.contains("then the [charger] stops"), excerpt);
        assertTrue(excerpt.length() < 160, excerpt);
    }

    @Test
    void textWithoutTheWordsShouldHaveNoExcerpt() {
        assertEquals("", shown(marks("charger").excerpt("Nothing of it.")));
    }

    private static SearchMarks marks(String line) {
        return new SearchMarks(
                INDEX.analyzers(), SearchParser.parse(line, ZoneOffset.UTC).words());
    }

    private static String shown(Marked marked) {
        return marked.parts().stream()
                .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
