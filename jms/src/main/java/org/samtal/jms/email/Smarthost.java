package org.samtal.jms.email;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Properties;
import org.samtal.jms.email.signin.Access;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.TlsMode;

/**
 * A mail server that takes what we send: that of the installation, or that of a connected mailbox.
 *
 * @param greeting name we introduce ourselves by
 * @param tls how the connection is encrypted, and the server proves its name; off only by explicit choice (S39)
 * @param route which addresses may be connected to: any for the server of the installation, checked ones for a server that
 *     somebody has typed in (S42)
 */
public record Smarthost(
        String host, int port, String greeting, Optional<Login> login, TlsMode tls, MailSockets.Route route) {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 60_000;
    private static final int IMPLICIT_TLS_PORT = 465;

    /** As whom to sign in. */
    public record Login(String user, Secret secret, boolean isToken) {}

    static Optional<Smarthost> from(Settings settings) {
        return settings.text("SAMTAL_MAIL_HOST").map(host -> of(host, settings));
    }

    private static Smarthost of(String host, Settings settings) {
        var port = settings.number("SAMTAL_MAIL_PORT", 587);
        var encrypted = port == IMPLICIT_TLS_PORT ? TlsMode.TLS : TlsMode.STARTTLS;
        return new Smarthost(
                host,
                port,
                settings.ingressDomain(),
                settings.text("SAMTAL_MAIL_USER")
                        .map(user -> new Login(user, new Secret(settings.text("SAMTAL_MAIL_PASSWORD", "")), false)),
                "none".equals(settings.text("SAMTAL_MAIL_TLS", "required")) ? TlsMode.NONE : encrypted,
                MailSockets.Route.ANYWHERE);
    }

    /** The sending server of a connected mailbox; an error where there is no token to sign in with. */
    public static Smarthost of(MailServer server, Access access, String greeting, MailSockets.Route route)
            throws MessagingException {
        return new Smarthost(
                server.host(),
                server.port(),
                greeting,
                Optional.of(new Login(server.user(), access.secret(), access.isToken())),
                server.tls(),
                route);
    }

    /** The settings of Jakarta Mail. Its own defaults wait for ever and send passwords in the clear. */
    public Properties properties(MailSockets sockets) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.localhost", greeting);
        properties.setProperty("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        properties.setProperty("mail.smtp.timeout", Integer.toString(READ_MILLIS));
        properties.setProperty("mail.smtp.writetimeout", Integer.toString(READ_MILLIS));
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
        if (login.filter(Login::isToken).isPresent()) {
            properties.setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == TlsMode.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == TlsMode.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == TlsMode.STARTTLS));
        return properties;
    }
}
