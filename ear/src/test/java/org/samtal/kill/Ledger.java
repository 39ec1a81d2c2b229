package org.samtal.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was promised to the outside, written line by line to a file that no kill touches. A mail counts from its 250, a
 * reply from its 201; what was offered and never promised may be stored or not, but not twice.
 */
final class Ledger implements AutoCloseable {
    private final Writer file;
    private final Set<String> offeredMails = ConcurrentHashMap.newKeySet();
    private final Set<String> acceptedMails = ConcurrentHashMap.newKeySet();
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final Set<String> offeredReplies = ConcurrentHashMap.newKeySet();

    Ledger(Path path) {
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void offerMail(String messageId) {
        offeredMails.add(messageId);
        write("mail-offered", messageId);
    }

    void acceptMail(String messageId) {
        acceptedMails.add(messageId);
        write("mail-accepted", messageId);
    }

    void offerReply(String text) {
        offeredReplies.add(text);
        write("reply-offered", text);
    }

    /** The server promised this reply under this Message-ID. */
    void acceptReply(String text, String messageId) {
        replies.put(text, messageId);
        write("reply-accepted", text + "\t" + messageId);
    }

    Set<String> offeredMails() {
        return Set.copyOf(offeredMails);
    }

    Set<String> acceptedMails() {
        return Set.copyOf(acceptedMails);
    }

    Set<String> offeredReplies() {
        return Set.copyOf(offeredReplies);
    }

    /** Text of each promised reply with its Message-ID. */
    Map<String, String> acceptedReplies() {
        return Map.copyOf(replies);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write(String what, String id) {
        try {
            file.write(Instant.now() + "\t" + what + "\t" + id + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
