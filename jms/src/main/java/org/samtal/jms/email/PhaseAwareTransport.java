package org.samtal.jms.email;

import jakarta.ejb.EJBException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that knows whether the end of the mail may have been written.
 *
 * <p>Before that byte, whatever breaks, nothing was accepted; behind it, only the server's answer tells (RFC 1047). So
 * the end is written after the database has noted that it is about to be, and the answer is awaited for ten minutes (RFC
 * 5321, 4.5.3.2.6), lest impatience of ours makes a doubt.
 */
final class PhaseAwareTransport extends SMTPTransport {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final MailSockets sockets;
    private final BooleanSupplier mayEnd;
    private boolean endWritten;
    private boolean accepted;

    PhaseAwareTransport(Session session, MailSockets sockets, BooleanSupplier mayEnd) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.mayEnd = mayEnd;
    }

    /** Whether the end of the mail was, or may have been, written. */
    boolean endWritten() {
        return endWritten;
    }

    /** Whether the server has taken the mail over. */
    boolean accepted() {
        return accepted;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!noted()) {
            throw new IOException("Another worker has taken the message over");
        }
        sockets.waitAtMost(PATIENCE);
        endWritten = true;
        super.finishData();
        accepted = true;
    }

    /** Any exception but an IOException would leave the connection open behind half a mail. */
    private boolean noted() throws IOException {
        try {
            return mayEnd.getAsBoolean();
        } catch (EJBException unavailable) {
            throw new IOException("The end of the message could not be noted", unavailable);
        }
    }
}
