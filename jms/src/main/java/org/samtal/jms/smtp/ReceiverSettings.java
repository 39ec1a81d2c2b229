package org.samtal.jms.smtp;

import java.util.Optional;
import org.samtal.kernel.Settings;

/**
 * How the receiver listens and what it allows.
 *
 * @param maximumSize largest mail in bytes
 * @param buffered bytes of mails that may be in memory at one time; more senders are asked to come back
 * @param connections open at one time, all clients together
 * @param connectionsPerClient open at one time from one address
 * @param connectionsPerMinute newly opened from one address
 * @param mailsPerMinute begun from one address
 * @param limitsLoopback whether the limits for one address hold for this machine itself
 */
record ReceiverSettings(
        String address,
        int port,
        String hostName,
        int maximumSize,
        int buffered,
        int connections,
        int connectionsPerClient,
        int connectionsPerMinute,
        int mailsPerMinute,
        boolean limitsLoopback,
        Optional<Certificate> certificate) {

    /** The key store (PKCS #12) with the certificate for STARTTLS. */
    record Certificate(String keyStore, String password) {}

    static ReceiverSettings from(Settings settings) {
        var maximumSize = settings.maximumMailSize();
        return new ReceiverSettings(
                settings.smtpAddress(),
                settings.smtpPort(),
                settings.text("SAMTAL_SMTP_HOST_NAME", settings.ingressDomain()),
                maximumSize,
                Math.max(2 * maximumSize, settings.number("SAMTAL_SMTP_BUFFER", 64 * 1024 * 1024)),
                settings.number("SAMTAL_SMTP_CONNECTIONS", 100),
                settings.number("SAMTAL_SMTP_CONNECTIONS_PER_CLIENT", 20),
                settings.number("SAMTAL_SMTP_CONNECTIONS_PER_MINUTE", 120),
                settings.number("SAMTAL_SMTP_MAILS_PER_MINUTE", 600),
                Boolean.parseBoolean(settings.text("SAMTAL_SMTP_LIMIT_LOOPBACK", "false")),
                settings.text("SAMTAL_SMTP_TLS_KEYSTORE")
                        .map(store -> new Certificate(store, settings.text("SAMTAL_SMTP_TLS_PASSWORD", ""))));
    }
}
