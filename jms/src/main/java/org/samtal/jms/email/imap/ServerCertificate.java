package org.samtal.jms.email.imap;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.samtal.jms.email.MailSockets;
import org.samtal.kernel.Egress;
import org.samtal.mailbox.MailServer;

/**
 * What a server shows of its encryption, by a connection that says nothing.
 *
 * @param version of the encryption, such as {@code TLSv1.3}
 * @param lastDay of the certificate
 */
record ServerCertificate(String version, LocalDate lastDay) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static ServerCertificate of(MailServer server, Egress egress) throws IOException {
        var millis = Math.toIntExact(PATIENCE.toMillis());
        try (var plain = new MailSockets(egress::addresses).createSocket()) {
            plain.setSoTimeout(millis);
            plain.connect(java.net.InetSocketAddress.createUnresolved(server.host(), server.port()), millis);
            try (var secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                    .createSocket(plain, server.host(), server.port(), true)) {
                secured.startHandshake();
                var session = secured.getSession();
                var certificate = (X509Certificate) session.getPeerCertificates()[0];
                return new ServerCertificate(
                        session.getProtocol(),
                        LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC));
            }
        }
    }
}
