package org.samtal.jms.smtp;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.subethamail.smtp.RejectException;

/**
 * One mail's bytes while they come in. Takes its room from a budget shared by all senders, so that many large mails at
 * once are asked to come back instead of ending the server (S36).
 */
final class ContentBuffer implements AutoCloseable {

    private static final int FIRST_ROOM = 64 * 1024;

    /** A client that goes on far beyond the limit is cut off instead of being listened to. */
    private static final int PATIENCE = 4;

    private final Semaphore budget;
    private final int maximumSize;
    private byte[] bytes = new byte[0];
    private int length;
    private int room;

    ContentBuffer(Semaphore budget, int maximumSize) {
        this.budget = budget;
        this.maximumSize = maximumSize;
    }

    /** Reads to the end of the mail. What can't be kept is read all the same, so that the dialogue can go on. */
    byte[] read(MailContent content) throws IOException, RejectException {
        while (!content.ended()) {
            if (!makeRoom()) {
                discard(content);
                throw new RejectException(452, "4.3.1 Too much mail at once, try again later");
            }
            length += content.read(bytes, length);
            if (length > maximumSize) {
                discard(content);
                throw new RejectException(552, "5.3.4 Message size exceeds fixed limit");
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private boolean makeRoom() {
        if (bytes.length - length > MailContent.BLOCK) {
            return true;
        }
        var wanted = Math.min(Math.max(FIRST_ROOM, 2 * bytes.length), maximumSize + 2 * MailContent.BLOCK);
        if (!budget.tryAcquire(wanted - room)) {
            return false;
        }
        room = wanted;
        bytes = Arrays.copyOf(bytes, wanted);
        return true;
    }

    private void discard(MailContent content) throws IOException {
        var read = (long) length;
        bytes = new byte[MailContent.BLOCK + 1];
        while (!content.ended()) {
            read += content.read(bytes, 0);
            if (read > (long) PATIENCE * maximumSize) {
                throw new IOException("The client sent far more than is accepted");
            }
        }
    }

    @Override
    public void close() {
        budget.release(room);
        room = 0;
    }
}
