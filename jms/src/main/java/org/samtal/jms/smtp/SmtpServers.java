package org.samtal.jms.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.samtal.jms.smtp.ReceiverSettings.Certificate;
import org.subethamail.smtp.server.SMTPServer;

/** Puts the library's server together: our commands, our limits, no version in the greeting. */
final class SmtpServers {

    /** RFC 5321, 4.5.3.2.7: at least five minutes for the next command. */
    private static final int PATIENCE_MINUTES = 5;

    private static final int MOST_RECIPIENTS = 100;

    private SmtpServers() {}

    static SMTPServer make(ReceiverSettings settings, Reception reception, ExecutorService threads) {
        var context = settings.certificate().map(SmtpServers::tls);
        var builder = SMTPServer.port(settings.port())
                .bindAddress(address(settings.address()))
                .hostName(settings.hostName())
                .softwareName("Samtal")
                .maxConnections(settings.connections())
                .maxMessageSize(settings.maximumSize())
                .maxRecipients(MOST_RECIPIENTS)
                .connectionTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES)
                .insertReceivedHeaders(false)
                .executorService(threads)
                .sessionHandler(reception.limits())
                .messageHandlerFactory(session ->
                        new MailTransaction(reception, ((InetSocketAddress) session.getRemoteAddress()).getAddress()))
                .enableTLS(context.isPresent());
        context.ifPresent(tls -> builder.startTlsSocketFactory(socket -> secure(socket, tls)));
        var server = builder.build();
        var commands = server.getCommandHandler();
        commands.addCommand(new EhloCommand());
        commands.addCommand(new MailCommand());
        commands.addCommand(new DataCommand());
        List.of("BDAT", "HELP", "AUTH").forEach(name -> commands.addCommand(new RefusedCommand(name)));
        return server;
    }

    private static SSLSocket secure(Socket plain, SSLContext tls) throws IOException {
        var client = plain.getInetAddress().getHostAddress();
        var secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, client, plain.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private static Optional<InetAddress> address(String name) {
        try {
            return "*".equals(name) ? Optional.empty() : Optional.of(InetAddress.getByName(name));
        } catch (UnknownHostException unknown) {
            throw new UncheckedIOException("SAMTAL_SMTP_ADDRESS is not an address of this machine: " + name, unknown);
        }
    }

    private static SSLContext tls(Certificate certificate) {
        var password = certificate.password().toCharArray();
        try (var file = Files.newInputStream(Path.of(certificate.keyStore()))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "The certificate in SAMTAL_SMTP_TLS_KEYSTORE can't be used: " + unusable.getMessage(), unusable);
        }
    }
}
