package org.samtal.conversation.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samtal.access.Visibility;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.list.ConversationFilter.AssignedTo;
import org.samtal.conversation.list.ConversationFilter.Condition;
import org.samtal.kernel.Cursor;
import org.samtal.testing.H2Database;

/** A page of the list is read along an index, in H2 too, where an order that no index has sorts every conversation. */
class ConversationListRepositoryTest {

    private static final int STORED = 500;
    private static final Visibility ONE = new Visibility(Set.of(1L));
    private static final Visibility TWO = new Visibility(Set.of(1L, 2L));

    private final ConversationListRepository conversations = new ConversationListRepository();
    private H2Database database;

    @BeforeEach
    void storeConversations() throws SQLException {
        database = H2Database.migrated();
        database.execute(
                "insert into samtal.contact (id, name, created_at, version) values (1, '', current_timestamp, 0)");
        database.execute("insert into samtal.conversation (id, inbox_id, contact_id, channel, subject, status,"
                + " assignee_id, created_at, last_message_at, last_seq, last_message_seq, last_from_agent, snippet,"
                + " version) select n, 1, 1, 'EMAIL', '', 'OPEN', 7, current_timestamp,"
                + " dateadd(second, mod(n * 37, " + STORED + "), timestamp with time zone '2026-11-01 00:00:00Z'),"
                + " 1, 1, false, '', 0 from system_range(1, " + STORED + ") as g(n)");
        database.execute("analyze");
        conversations.entities = database.entities();
    }

    @AfterEach
    void close() throws SQLException {
        conversations.entities.close();
        database.close();
    }

    static Stream<ConversationFilter> filters() {
        var open = Optional.of(ConversationStatus.OPEN);
        var inbox = OptionalLong.of(1);
        return Stream.of(
                ConversationFilter.open(),
                new ConversationFilter(inbox, open, AssignedTo.ANYBODY),
                new ConversationFilter(inbox, Optional.empty(), AssignedTo.ANYBODY),
                new ConversationFilter(OptionalLong.empty(), open, AssignedTo.ME));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void newestShouldComeFirst(ConversationFilter filter) {
        var page = conversations.list(filter, TWO, 7, Cursor.NEWEST, 20);

        var times = page.stream().map(ConversationRow::lastMessageAt).toList();
        var newestFirst =
                times.stream().sorted(Collections.<Instant>reverseOrder()).toList();
        assertEquals(20, times.size());
        assertEquals(newestFirst, times);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void pageShouldBeReadAlongAnIndex(ConversationFilter filter) throws SQLException {
        var visibility = filter.inboxId().isPresent() ? ONE : TWO;
        conversations.list(filter, visibility, 7, Cursor.NEWEST, 20);

        var plan = database.planOfLast();

        assertTrue(plan.contains("/* index sorted */"), plan);
    }

    @Test
    void whatNeedsAttentionShouldBeListedAndCountedOnce() throws SQLException {
        outgoing(1, 3, 1, true);
        outgoing(2, 3, 1, true);
        outgoing(3, 4, 1, false);
        outgoing(4, 5, 1, true);

        var rows = conversations.list(attention(), TWO, 7, Cursor.NEWEST, 20);

        assertEquals(Set.of(3L, 5L), rows.stream().map(ConversationRow::id).collect(Collectors.toSet()));
        assertTrue(rows.stream().allMatch(ConversationRow::attention));
        assertEquals(2, conversations.count(TWO, 7).attention());
        assertFalse(conversations.row(4, TWO, 7).orElseThrow().attention());
    }

    @Test
    void conversationsThatWaitForUsShouldBeListedAndCounted() throws SQLException {
        database.execute("update samtal.conversation set last_from_agent = true where id <= 200");
        var waiting = ConversationFilter.open().only(OptionalLong.empty(), "", Condition.WAITING);

        var listed = conversations.list(waiting, TWO, 7, Cursor.NEWEST, STORED);

        assertEquals(STORED - 200, listed.size());
        assertTrue(listed.stream().allMatch(waiting::allows));
        assertEquals(STORED - 200, conversations.count(waiting, TWO, 7));
    }

    @Test
    void unreadConversationsShouldBeListedAndCounted() throws SQLException {
        database.execute("insert into samtal.read_marker (conversation_id, agent_id, seq, told)"
                + " select id, 7, 1, false from samtal.conversation where id <= 200");
        var unread = ConversationFilter.open().only(OptionalLong.empty(), "", Condition.UNREAD);

        var listed = conversations.list(unread, TWO, 7, Cursor.NEWEST, STORED);

        assertEquals(STORED - 200, listed.size());
        assertTrue(listed.stream().allMatch(unread::allows));
        assertEquals(STORED - 200, conversations.count(unread, TWO, 7));
    }

    /** S15: what one may not see is neither listed nor counted. */
    @Test
    void s15ConversationOfAnotherInboxShouldNotBeCounted() {
        assertEquals(0, conversations.count(ConversationFilter.open(), new Visibility(Set.of()), 7));
    }

    /** S15: what one may not see is neither listed nor counted. */
    @Test
    void s15AttentionOfAnotherInboxShouldNotShow() throws SQLException {
        outgoing(1, 3, 1, true);

        var elsewhere = new Visibility(Set.of(2L));

        assertEquals(List.of(), conversations.list(attention(), elsewhere, 7, Cursor.NEWEST, 20));
        assertEquals(0, conversations.count(elsewhere, 7).attention());
    }

    private static ConversationFilter attention() {
        return new ConversationFilter(
                OptionalLong.empty(),
                Optional.empty(),
                AssignedTo.ANYBODY,
                true,
                OptionalLong.empty(),
                "",
                Condition.ANY);
    }

    private void outgoing(int id, int conversation, int inbox, boolean attention) throws SQLException {
        database.execute("insert into samtal.outbound_message (id, inbox_id, conversation_id, message_id, channel,"
                + " from_name, from_address, reply_to, recipients_to, recipients_cc, subject, rfc_message_id, in_reply_to,"
                + " rfc_references, date, body, html, state, detail, attempts, due_at, final_dot, queued_at, changed_at,"
                + " attention) values (" + id + ", " + inbox + ", " + conversation + ", " + id
                + ", 'EMAIL', '', '', '', '', '', '', '', '', '', current_timestamp, '', '', 'FAILED', '', 1,"
                + " current_timestamp, false, current_timestamp, current_timestamp, " + attention + ")");
    }
}
