package org.samtal.mailbox;

import java.util.Locale;
import org.samtal.kernel.DomainException.Rejected;

/** Where a mail server is, and as whom to sign in there. */
public record MailServer(String host, int port, TlsMode tls, String user) {

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_USER = 254;
    private static final int LAST_PORT = 65_535;

    public MailServer {
        host = host.strip().toLowerCase(Locale.ROOT);
        user = user.strip();
        if (host.isEmpty() || host.length() > LONGEST_HOST || !host.matches("[a-z0-9.:_-]+")) {
            throw new Rejected("host", "mailbox.host.invalid");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new Rejected("port", "mailbox.port.invalid");
        }
        if (user.isEmpty() || user.length() > LONGEST_USER || user.chars().anyMatch(Character::isISOControl)) {
            throw new Rejected("user", "mailbox.user.invalid");
        }
    }

    /** Whether a password given for the other may go to this one, too. */
    boolean mayHavePasswordOf(MailServer other) {
        return host.equals(other.host)
                && port == other.port
                && user.equals(other.user)
                && (tls == other.tls || tls != TlsMode.NONE);
    }
}
