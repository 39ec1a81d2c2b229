package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.testing.H2Database;

class QuoteTest {

    private H2Database database;

    @BeforeEach
    void open() throws SQLException {
        database = H2Database.migrated();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void quoteShouldSayWhoWroteWhenAndMarkEachLine() throws SQLException {
        var quote = Quote.of(List.of(message("It blinks.\n\nCan you help?", 27, Optional.empty())));

        assertEquals("Ada <ada@example.com>, 2026-11-30 12:00 UTC:\n> It blinks.\n>\n> Can you help?", quote.text());
        assertTrue(quote.html().startsWith("<p>Ada &lt;ada@example.com&gt;, 2026-11-30 12:00 UTC:</p><blockquote"));
    }

    @Test
    void historyOfAQuotedMessageShouldNotBeQuotedAgain() throws SQLException {
        var quote = Quote.of(List.of(
                message("Yes.\n\n> It blinks.", 4, Optional.of("<p>Yes.</p><blockquote>It blinks.</blockquote>"))));

        assertFalse(quote.text().contains("It blinks."), quote.text());
        assertFalse(quote.html().contains("It blinks."), quote.html());
    }

    @Test
    void picturesAndScriptsShouldNotBeQuoted() throws SQLException {
        var html = "<p>Look <img src='https://collector.example/x.png'><img src='cid:a'></p><script>alert(1)</script>";
        var quote = Quote.of(List.of(message("Look", 4, Optional.of(html))));

        assertFalse(quote.html().contains("img"), quote.html());
        assertFalse(quote.html().contains("alert"), quote.html());
    }

    @Test
    void passageShouldBeReadAsItWasWritten() {
        for (var written : List.of("none", "last", "all", "17")) {
            assertEquals(written, Passage.of(written).written());
        }
        assertEquals(Passage.NONE, Passage.of(""));
        assertThrows(Rejected.class, () -> Passage.of("17 or 1=1"));
    }

    private Message message(String text, int quoteAt, Optional<String> html) throws SQLException {
        database.execute("insert into samtal.message (id, conversation_id, inbox_id, seq, kind, author_kind, author_id,"
                + " author_name, author_address, sent_at, received_at, body, quote_at, html, recipients_to, recipients_cc,"
                + " rfc_message_id, rfc_references, automatic, verified, subject) values (1, 1, 1, 1, 'INCOMING',"
                + " 'CONTACT', 1, 'Ada', 'ada@example.com', timestamp with time zone '2026-11-30 12:00:00+00:00',"
                + " timestamp with time zone '2026-11-30 12:00:00+00:00', " + literal(text) + ", " + quoteAt + ", "
                + html.map(QuoteTest::literal).orElse("null") + ", '', '', '', '', false, true, '')");
        return database.entities().find(Message.class, 1L);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
