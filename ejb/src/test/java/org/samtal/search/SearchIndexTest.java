package org.samtal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samtal.access.Visibility;
import org.samtal.testing.H2Database;

/** What is found by its words, and where nothing is looked for. */
class SearchIndexTest {

    private static final SearchContentRepository CONTENTS = new SearchContentRepository();
    private static final SearchIndexRepository INDEX = new SearchIndexRepository();
    private static H2Database database;

    @BeforeAll
    static void open() throws SQLException {
        database = H2Database.migrated();
        CONTENTS.entities = database.entities();
        INDEX.entities = CONTENTS.entities;
        CONTENTS.entities.getTransaction().begin();
        converse(1, 1, "OPEN", "Laddarna är offline", "Tre av laddboxarna startar inte efter uppdateringen.");
        converse(2, 1, "CLOSED", "Invoice for May", "We were invoiced twice for the same chargers.");
        converse(3, 2, "OPEN", "Café i Kista", "Bookings at crème@example.com");
        converse(4, 1, "SPAM", "Cheap invoices", "Buy now.");
        converse(5, 3, "OPEN", "Solar panels", "Nothing else.");
        take();
    }

    @AfterAll
    static void close() throws SQLException {
        CONTENTS.entities.getTransaction().rollback();
        CONTENTS.entities.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "laddbox, 1",
        "uppdatering, 1",
        "laddare offline, 1",
        "invoice, 2",
        "invoicing, 2",
        "charg, 2",
        "cafe, 3",
        "booking, 3",
        "\"invoiced twice\", 2",
        "has:attachment, 2",
        "receipt, 2",
        "receipt.pdf, 2",
        "floor-pl, 2",
        "plan, 2",
        "label:urgent, 1",
        "is:closed, 2",
        "is:spam, 4",
        "from:person3, 3",
        "person3@example.com, 3",
        "in:second, 3"
    })
    void wordsShouldFindTheirConversation(String line, long conversation) {
        assertEquals(List.of(conversation), find(line, 1L, 2L));
    }

    @ParameterizedTest
    @CsvSource({"invoice laddbox", "\"twice invoiced\"", "label:invoice", "assigned:nobody-at-all zebra", "Buy"})
    void whatIsNowhereShouldNotBeFound(String line) {
        assertEquals(List.of(), find(line, 1L, 2L));
    }

    /** The index itself looks only where the reader may. */
    @Test
    void s15SearchShouldLookInVisibleInboxesAlone() {
        assertEquals(List.of(), find("cafe", 1L));
        assertEquals(List.of(3L), find("cafe", 2L));
        assertEquals(List.of(), find("cafe"));
    }

    @Test
    void changedConversationShouldBeFoundByItsNewWordsAlone() {
        assertEquals(List.of(5L), find("solar", 3L));
        execute("update samtal.conversation set subject = 'Wallboxes' where id = 5");
        take();

        assertEquals(List.of(5L), find("wallbox", 3L));
        assertEquals(List.of(), find("solar", 3L));
    }

    private List<Long> find(String line, Long... visible) {
        var query = SearchParser.parse(line, ZoneOffset.UTC);
        var inboxes = query.inbox().isPresent() ? Set.of(2L) : Set.of(visible);
        return INDEX.find(query, new Visibility(inboxes), Optional.empty(), 10).ids();
    }

    private static void take() {
        CONTENTS.entities.flush();
        CONTENTS.take(List.of(1L, 2L, 3L, 4L, 5L));
    }

    private static void converse(long id, long inbox, String status, String subject, String said) {
        execute("insert into samtal.contact (id, name, created_at, version) values (" + id + ", 'Person', now(), 0)");
        execute("insert into samtal.conversation (id, inbox_id, contact_id, channel, subject, status, created_at,"
                + " last_message_at, last_seq, last_message_seq, last_from_agent, snippet, version, snoozed_firmly)"
                + " values (" + id + ", " + inbox + ", " + id + ", 'EMAIL', '" + subject + "', '" + status
                + "', now(), now(), 1, 1, false, '', 0, false)");
        execute("insert into samtal.participant (conversation_id, address, name, requester, verified) values (" + id
                + ", 'person" + id + "@example.com', 'Person" + id + "', true, true)");
        execute(
                "insert into samtal.message (id, conversation_id, inbox_id, seq, kind, author_kind, author_id, author_name,"
                        + " author_address, sent_at, received_at, body, quote_at, recipients_to, recipients_cc, recipients_bcc,"
                        + " recipients_reply_to, rfc_message_id, rfc_references, automatic, verified, subject) values ("
                        + id + ", "
                        + id + ", " + inbox + ", 1, 'INCOMING', 'CONTACT', 1, '', '', now(), now(), '" + said + "', "
                        + said.length() + ", '', '', '', '', '', '', false, true, '')");
        if (id == 2) {
            execute(
                    "insert into samtal.message_attachment (id, message_id, name, content_type, content_id, size, sha256)"
                            + " values (1, 2, 'Receipt.pdf floor-plan_2.png', 'application/pdf', '', 1, 'x')");
        }
        if (id == 1) {
            execute("insert into samtal.label (id, name, name_key, created_at) values (1, 'Urgent', 'urgent', now())");
            execute("insert into samtal.conversation_label (conversation_id, label_id) values (1, 1)");
        }
    }

    private static void execute(String statement) {
        CONTENTS.entities.createNativeQuery(statement).executeUpdate();
    }
}
