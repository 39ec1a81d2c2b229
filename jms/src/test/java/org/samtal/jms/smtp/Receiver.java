package org.samtal.jms.smtp;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.samtal.intake.RawMessage;
import org.samtal.kernel.OutageLog;
import org.samtal.kernel.Settings;
import org.subethamail.smtp.server.SMTPServer;

/** A running receiver in front of a database that can be taken down. */
final class Receiver implements AutoCloseable {

    static final int MAXIMUM_SIZE = 100_000;

    final List<RawMessage> accepted = new CopyOnWriteArrayList<>();
    final Semaphore budget = new Semaphore(4 * MAXIMUM_SIZE);
    volatile boolean databaseDown;

    private final SMTPServer server;

    Receiver() {
        this(Map.of());
    }

    Receiver(Map<String, String> environment) {
        var settings = new java.util.HashMap<>(environment);
        settings.put("SAMTAL_SMTP_PORT", "0");
        settings.put("SAMTAL_SMTP_MAX_SIZE", Integer.toString(MAXIMUM_SIZE));
        var wanted = ReceiverSettings.from(new Settings(settings));
        var reception = new Reception(
                new KnownInboxes(this::inboxOf, Clock.systemUTC()),
                this::accept,
                new ClientLimits(wanted, Clock.systemUTC()),
                budget,
                MAXIMUM_SIZE,
                Clock.systemUTC(),
                OutageLog.on(Clock.systemUTC()));
        server = SmtpServers.make(wanted, reception, Executors.newCachedThreadPool());
        server.start();
    }

    static Map<String, String> certificate() throws IOException {
        try {
            var store = Path.of(Receiver.class.getResource("/tls/localhost.p12").toURI());
            return Map.of("SAMTAL_SMTP_TLS_KEYSTORE", store.toString(), "SAMTAL_SMTP_TLS_PASSWORD", "changeit");
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Dialogue dialogue() throws IOException {
        return new Dialogue(server.getPortAllocated());
    }

    /** The content of the only mail that was accepted. */
    String content() {
        if (accepted.size() != 1) {
            throw new AssertionError(accepted.size() + " mails were accepted");
        }
        return new String(accepted.get(0).content(), StandardCharsets.ISO_8859_1);
    }

    private Optional<Long> inboxOf(String address) {
        if (databaseDown) {
            throw new EJBException("down");
        }
        return switch (address) {
            case "support@inbox.localhost" -> Optional.of(1L);
            case "sales@inbox.localhost" -> Optional.of(2L);
            default -> Optional.empty();
        };
    }

    private void accept(RawMessage raw) {
        if (databaseDown) {
            throw new EJBException("down");
        }
        accepted.add(raw);
    }

    @Override
    public void close() {
        server.stop();
    }
}
