package org.samtal.jms.email;

import java.util.Optional;
import java.util.Properties;
import org.samtal.kernel.Settings;

/**
 * The mail server that takes what we send.
 *
 * @param greeting name we introduce ourselves by
 * @param tls whether the connection must be encrypted and the server prove its name; off only by explicit choice (S39)
 */
record Smarthost(String host, int port, String greeting, Optional<Login> login, boolean tls) {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 60_000;
    private static final int IMPLICIT_TLS_PORT = 465;

    record Login(String user, String password) {}

    static Optional<Smarthost> from(Settings settings) {
        return settings.text("SAMTAL_MAIL_HOST")
                .map(host -> new Smarthost(
                        host,
                        settings.number("SAMTAL_MAIL_PORT", 587),
                        settings.ingressDomain(),
                        settings.text("SAMTAL_MAIL_USER")
                                .map(user -> new Login(user, settings.text("SAMTAL_MAIL_PASSWORD", ""))),
                        !"none".equals(settings.text("SAMTAL_MAIL_TLS", "required"))));
    }

    /** The settings of Jakarta Mail. Its own defaults wait for ever and send passwords in the clear. */
    Properties properties() {
        var properties = new Properties();
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
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls && port == IMPLICIT_TLS_PORT));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls));
        return properties;
    }
}
