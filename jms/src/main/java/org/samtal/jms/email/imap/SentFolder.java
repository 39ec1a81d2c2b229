package org.samtal.jms.email.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.samtal.jms.email.RawMail;
import org.samtal.outbox.SentCopy;

/**
 * The folder of a mailbox for what was sent: the one its server marks as such (RFC 6154), or one with a usual name.
 *
 * <p>Many servers put there what leaves through them, and a copy may have been stored right before the connection broke. So
 * what is there already, by its Message-ID, is not put there again.
 */
final class SentFolder implements AutoCloseable {

    private static final String MARK = "\\Sent";
    private static final List<String> USUAL =
            List.of("sent", "sent items", "sent messages", "skickat", "skickade objekt");

    private final IMAPFolder folder;

    private SentFolder(IMAPFolder folder) {
        this.folder = folder;
    }

    /** Empty where the mailbox has none. */
    static Optional<SentFolder> of(IMAPStore store) throws MessagingException {
        var all = store.getDefaultFolder().list("*");
        var found = Stream.of(all)
                .map(IMAPFolder.class::cast)
                .filter(SentFolder::isMarked)
                .findFirst()
                .or(() -> Stream.of(all)
                        .map(IMAPFolder.class::cast)
                        .filter(folder -> USUAL.contains(folder.getName().toLowerCase(Locale.ROOT)))
                        .findFirst());
        if (found.isPresent()) {
            found.get().open(Folder.READ_WRITE);
        }
        return found.map(SentFolder::new);
    }

    /** Puts the mail there, read, unless it is there. */
    void keep(SentCopy copy) throws MessagingException {
        if (new OpenFolder(folder).withMessageId(copy.rfcMessageId()).isEmpty()) {
            var mail = new RawMail(Session.getInstance(new Properties()), copy.raw());
            mail.setFlag(Flags.Flag.SEEN, true);
            folder.appendMessages(new RawMail[] {mail});
        }
    }

    @Override
    public void close() throws MessagingException {
        folder.close(false);
    }

    private static boolean isMarked(IMAPFolder folder) {
        try {
            return Arrays.stream(folder.getAttributes()).anyMatch(MARK::equalsIgnoreCase);
        } catch (MessagingException unknown) {
            return false;
        }
    }
}
