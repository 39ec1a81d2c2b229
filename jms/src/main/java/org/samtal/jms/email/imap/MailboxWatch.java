package org.samtal.jms.email.imap;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.jms.email.signin.Access;
import org.samtal.kernel.Egress;
import org.samtal.mailbox.KeptMailbox;

/**
 * Waits at one server for word of new mail (IDLE, RFC 9051, 6.3.13), in the first folder.
 *
 * <p>Only a hint: what it misses is found by the next visit. So it ends at the first doubt, after 9 minutes without a word
 * for one, since servers and routers drop connections that are silent for longer without telling.
 */
final class MailboxWatch {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class.getName());
    private static final Duration SILENCE = Duration.ofMinutes(9);

    private final KeptMailbox mailbox;
    private final ImapConnection connection;
    private final Runnable wake;
    private volatile boolean ended;

    MailboxWatch(KeptMailbox mailbox, Access access, Egress egress, Runnable wake) {
        this.mailbox = mailbox;
        this.wake = wake;
        connection =
                new ImapConnection(mailbox.settings().receiving(), access, egress, new ImapPatience(SILENCE, SILENCE));
    }

    /** Returns when the watch is over. */
    void run() {
        try (connection) {
            connection.signIn();
            try (var folder = connection.open(mailbox.settings().folders().get(0), false)) {
                wake.run();
                while (!ended) {
                    folder.awaitNews();
                    wake.run();
                }
            }
        } catch (MessagingException over) {
            LOG.log(Level.FINE, "A watch is over", over);
        }
    }

    /** Ends it, from another thread. */
    void end() {
        ended = true;
        connection.cut();
    }
}
