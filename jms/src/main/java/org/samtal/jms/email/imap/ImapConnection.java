package org.samtal.jms.email.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.samtal.jms.email.MailSockets;
import org.samtal.jms.email.signin.Access;
import org.samtal.jms.email.signin.TokenRefused;
import org.samtal.kernel.Egress;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.mailbox.TlsMode;

/** A connection to one mailbox, signed in. Every wait on it ends. */
final class ImapConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ImapConnection.class.getName());
    private static final String CONNECT_MILLIS = "10000";

    private final MailSockets sockets;
    private final IMAPStore store;
    private final MailServer server;
    private final Access access;

    /** Not connected yet, so that another thread can cut it while it connects. */
    ImapConnection(MailServer server, Access access, Egress egress, ImapPatience patience) {
        this.server = server;
        this.access = access;
        sockets = new MailSockets(egress::addresses);
        var properties = new Properties();
        set(properties, "connectiontimeout", CONNECT_MILLIS);
        set(properties, "timeout", Long.toString(patience.read().toMillis()));
        set(properties, "writetimeout", Long.toString(patience.read().toMillis()));
        set(properties, "peek", "true");
        set(properties, "socketFactory.fallback", "false");
        set(properties, "ssl.enable", Boolean.toString(server.tls() == TlsMode.TLS));
        set(properties, "ssl.checkserveridentity", "true");
        set(properties, "ssl.protocols", "TLSv1.3 TLSv1.2");
        set(properties, "starttls.enable", Boolean.toString(server.tls() == TlsMode.STARTTLS));
        set(properties, "starttls.required", Boolean.toString(server.tls() == TlsMode.STARTTLS));
        if (access.isToken()) {
            set(properties, "auth.mechanisms", "XOAUTH2");
        }
        properties.put("mail.imap.socketFactory", sockets);
        store = new IMAPStore(Session.getInstance(properties), new URLName("imap", null, -1, null, null, null));
    }

    /** A token may end before its time; then one more is got, and no third, lest the provider locks the mailbox. */
    void signIn() throws MessagingException {
        try {
            connect();
        } catch (AuthenticationFailedException refused) {
            if (!access.renew()) {
                throw refused(refused);
            }
            connectAgain();
        }
    }

    private void connectAgain() throws MessagingException {
        try {
            connect();
        } catch (AuthenticationFailedException refused) {
            throw refused(refused);
        }
    }

    private void connect() throws MessagingException {
        store.connect(
                server.host(), server.port(), server.user(), access.secret().value());
    }

    private MessagingException refused(AuthenticationFailedException refused) {
        return access.isToken() ? new TokenRefused(new MailboxFault(MailboxProblem.CONSENT, server.host())) : refused;
    }

    /** Opens a folder; read-only where nothing is to be changed in it, so that nothing can be (RFC 9051, 6.3.3). */
    OpenFolder open(String name, boolean writable) throws MessagingException {
        var folder = (IMAPFolder) store.getFolder(name);
        folder.open(writable ? Folder.READ_WRITE : Folder.READ_ONLY);
        return new OpenFolder(folder);
    }

    /** The folder for what was sent, open; empty where the mailbox has none. */
    Optional<SentFolder> sentFolder() throws MessagingException {
        return SentFolder.of(store);
    }

    /** Ends everything at once, from another thread. */
    void cut() {
        try {
            sockets.cut();
        } catch (IOException alreadyGone) {
            LOG.log(Level.FINE, "The mail server left first", alreadyGone);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            LOG.log(Level.FINE, "The mail server left first", alreadyGone);
        }
        cut();
    }

    private static void set(Properties properties, String name, String value) {
        properties.setProperty("mail.imap." + name, value);
    }
}
