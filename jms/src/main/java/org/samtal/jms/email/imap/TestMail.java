package org.samtal.jms.email.imap;

import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.samtal.mailbox.MailboxDraft;

/** A mail to the mailbox itself: only one that has gone all the way shows that others will. */
final class TestMail {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String id;
    private final MailboxDraft mailbox;
    private final Clock clock;

    TestMail(String id, MailboxDraft mailbox, Clock clock) {
        this.id = id;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    byte[] bytes() {
        return String.join(
                        "\r\n",
                        "Date: " + DATE.format(clock.instant()),
                        "From: " + mailbox.address(),
                        "To: " + mailbox.address(),
                        "Message-ID: " + id,
                        "Subject: Samtal connection test",
                        "Auto-Submitted: auto-generated",
                        "X-Auto-Response-Suppress: All",
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "Samtal has sent this message to see whether mail arrives. It can be deleted.",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Its header as it arrived; the mail is deleted then. Empty where it did not come in time. */
    Optional<byte[]> await(ImapConnection connection) throws MessagingException {
        var end = clock.instant().plus(PATIENCE);
        var found = find(connection);
        while (found.isEmpty() && isBefore(end) && pause()) {
            found = find(connection);
        }
        return found;
    }

    private Optional<byte[]> find(ImapConnection connection) throws MessagingException {
        for (var name : mailbox.folders()) {
            var found = find(connection, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> find(ImapConnection connection, String folder) throws MessagingException {
        try (var open = connection.open(folder, true)) {
            for (var uid : open.withMessageId(id)) {
                var header = open.header(uid);
                open.delete(List.of(uid));
                return header;
            }
        } catch (FolderNotFoundException saidAlready) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isBefore(Instant end) {
        return clock.instant().isBefore(end);
    }

    /** No server says when the mail has come to a folder that is not selected, so it is looked for. Ends when the server stops. */
    private static boolean pause() {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
