package org.samtal.conversation;

import java.sql.SQLException;
import org.samtal.testing.H2Database;

/** An inbox with so many mails that reading all of them, where one is wanted, shows. */
final class StoredMails {

    static final int COUNT = 2_000;

    private StoredMails() {}

    /**
     * A database with mails 1 to {@link #COUNT} in inbox 1: mail n has the hash {@code hashn}, stands in the conversation of
     * {@link #conversationOf} and is from ada@example.com.
     */
    static H2Database database() throws SQLException {
        var database = H2Database.migrated();
        database.execute("insert into samtal.message (id, conversation_id, inbox_id, seq, kind, author_kind, author_id,"
                + " author_name, author_address, sent_at, received_at, body, quote_at, recipients_to, recipients_cc,"
                + " rfc_message_id, rfc_message_hash, rfc_references, automatic, verified, subject)"
                + " select n, n + 10000, 1, 1, 'INCOMING', 'CONTACT', 1, '', 'ada@example.com', current_timestamp,"
                + " current_timestamp, '', 0, '', '', '', 'hash' || n, '', false, true, '' from system_range(1, "
                + COUNT
                + ") as g(n)");
        return database;
    }

    static long conversationOf(int mail) {
        return mail + 10_000L;
    }
}
