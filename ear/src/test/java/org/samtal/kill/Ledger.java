package org.samtal.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was promised to the outside, written line by line to a file that no kill touches. A mail counts from its 250, a
 * reply from its 201; what was offered and never promised may be stored or not, but not twice.
 */
final class Ledger implements AutoCloseable {

    /** A reply the server promised to send, under this Message-ID. */
    record Promise(String messageId, Instant at) {}

    private final Writer file;
    private final Map<String, Instant> offeredMails = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Instant> acceptedMails = new ConcurrentHashMap<>();
    private final Map<String, Instant> offeredReplies = new ConcurrentHashMap<>();
    private final Map<String, Promise> acceptedReplies = new ConcurrentHashMap<>();

    Ledger(Path path) {
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void offerMail(String messageId) {
        offeredMails.put(messageId, written("mail-offered", messageId));
    }

    /** Offers a mail that answers another. */
    void offerAnswer(String messageId, String answered) {
        answers.put(messageId, answered);
        offerMail(messageId);
    }

    void acceptMail(String messageId) {
        acceptedMails.put(messageId, written("mail-accepted", messageId));
    }

    void offerReply(String text) {
        offeredReplies.put(text, written("reply-offered", text));
    }

    void acceptReply(String text, String messageId) {
        acceptedReplies.put(text, new Promise(messageId, written("reply-accepted", text + "\t" + messageId)));
    }

    /** Message-ID of each mail with the moment it was first offered. */
    Map<String, Instant> offeredMails() {
        return Map.copyOf(offeredMails);
    }

    /** Message-ID of each mail that answers another, with the Message-ID of that. */
    Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** Message-ID of each mail with the moment of its 250. */
    Map<String, Instant> acceptedMails() {
        return Map.copyOf(acceptedMails);
    }

    /** Text of each reply with the moment it was first offered. */
    Map<String, Instant> offeredReplies() {
        return Map.copyOf(offeredReplies);
    }

    /** Text of each reply with what was promised in its 201. */
    Map<String, Promise> acceptedReplies() {
        return Map.copyOf(acceptedReplies);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Instant written(String what, String id) {
        var now = Instant.now();
        try {
            file.write(now + "\t" + what + "\t" + id + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return now;
    }
}
