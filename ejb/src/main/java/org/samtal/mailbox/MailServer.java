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
        refuse(host, port, user, "host", "port", "user");
    }

    /** The server that sends; what is refused of it is said at fields of its own, {@code sendingHost} and the like. */
    public static MailServer sending(String host, int port, TlsMode tls, String user) {
        refuse(host.strip().toLowerCase(Locale.ROOT), port, user.strip(), "sendingHost", "sendingPort", "sendingUser");
        return new MailServer(host, port, tls, user);
    }

    private static void refuse(
            String host, int port, String user, String hostField, String portField, String userField) {
        if (host.isEmpty() || host.length() > LONGEST_HOST || !host.matches("[a-z0-9.:_-]+")) {
            throw new Rejected(hostField, "mailbox.host.invalid");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new Rejected(portField, "mailbox.port.invalid");
        }
        if (user.isEmpty() || user.length() > LONGEST_USER || user.chars().anyMatch(Character::isISOControl)) {
            throw new Rejected(userField, "mailbox.user.invalid");
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
