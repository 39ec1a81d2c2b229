package org.samtal.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of this installation, read from environment variables with safe defaults.
 *
 * <p>The one place that reads the environment, so the table in the operations guide can be complete.
 */
@ApplicationScoped
public class Settings {

    private final Map<String, String> environment;

    public Settings() {
        this(System.getenv());
    }

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Folder that holds everything which must outlive the server: keys, logs, and the database where it is H2. */
    public Path dataFolder() {
        return Path.of(text("SAMTAL_DATA", System.getProperty("user.home") + "/samtal-data"));
    }

    /** Folder of this node's search index, which is made anew where it is missing. */
    public Path searchFolder() {
        return dataFolder().resolve("search");
    }

    /** Name of this node, which marks its leases. Each node on one database needs its own. */
    public String nodeName() {
        return text("SAMTAL_NODE", System.getProperty("jboss.node.name", "samtal"));
    }

    /** Address under which people open Samtal, without a slash at the end. */
    public String baseUrl() {
        var url = text("SAMTAL_BASE_URL", "http://localhost:" + number("SAMTAL_HTTP_PORT", 8080));
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether every TLS rule is on: redirect, HSTS, Secure cookies, unknown Host refused. */
    public boolean tls() {
        return baseUrl().startsWith("https://");
    }

    /** Domain of the fallback addresses. */
    public String ingressDomain() {
        return text("SAMTAL_INGRESS_DOMAIN", "inbox.localhost");
    }

    public String smtpAddress() {
        return text("SAMTAL_SMTP_ADDRESS", "127.0.0.1");
    }

    public int smtpPort() {
        return number("SAMTAL_SMTP_PORT", 2525);
    }

    /** Largest raw mail that is accepted, in bytes; 25 MiB where nothing is set (S35). */
    public int maximumMailSize() {
        return number("SAMTAL_SMTP_MAX_SIZE", 25 * 1024 * 1024);
    }

    /** Most bytes of the files of one reply together; 15 MiB where nothing is set, which any mail server takes when encoded. */
    public int maximumFilesSize() {
        return number("SAMTAL_FILES_MAX_SIZE", 15 * 1024 * 1024);
    }

    /** The name under which our own mail server writes what it has checked (RFC 8601, 2.5); empty where none is trusted. */
    public String trustedAuthenticator() {
        return text("SAMTAL_AUTHENTICATOR", "");
    }

    /** How long a mail may take to be read before it goes to quarantine (S35). */
    public Duration parseBudget() {
        return Duration.ofSeconds(number("SAMTAL_PARSE_SECONDS", 10));
    }

    /** Whether replies leave through the smarthost; otherwise they are only kept to be looked at. */
    public boolean sendsMail() {
        return "smtp".equals(text("SAMTAL_MAIL_OUT", "capture"));
    }

    /** How long a reply by mail is held back, so that it can be taken back; zero sends at once. */
    public Duration undoSend() {
        return Duration.ofSeconds(number("SAMTAL_UNDO_SEND", 10));
    }

    /** How long a connected mailbox is left alone after a look that found nothing. */
    public Duration mailboxPause() {
        return Duration.ofSeconds(number("SAMTAL_MAILBOX_PAUSE", 30));
    }

    /** Whether a mailbox may be connected without encryption, so that everybody on the way reads its password (S39). */
    public boolean allowsPlainMailboxes() {
        return "optional".equals(text("SAMTAL_MAILBOX_TLS", "required"));
    }

    /** Ports of mail servers that may be connected to, separated by commas (S45). */
    public String mailboxPorts() {
        return text("SAMTAL_MAILBOX_PORTS", "25,143,465,587,993");
    }

    /** Networks beside the public internet whose mail servers may be connected to, separated by commas (S42). */
    public String mailboxNetworks() {
        return text("SAMTAL_MAILBOX_NETWORKS", "");
    }

    /** Networks beside the public internet from which pictures of mails may be fetched, separated by commas (S42). */
    public String pictureNetworks() {
        return text("SAMTAL_PICTURE_NETWORKS", "");
    }

    /** Ports from which pictures of mails may be fetched, separated by commas (S42). */
    public String picturePorts() {
        return text("SAMTAL_PICTURE_PORTS", "80,443");
    }

    /** How many mailboxes are watched between two looks; each costs a connection and a thread. */
    public int mailboxWatches() {
        return number("SAMTAL_MAILBOX_WATCHES", 100);
    }

    /** How many mailboxes are fetched at a time. */
    public int mailboxWorkers() {
        return number("SAMTAL_MAILBOX_WORKERS", 8);
    }

    /** How long a connected mailbox may fail until its administrators are written to. */
    public Duration alarmAfter() {
        return Duration.ofSeconds(number("SAMTAL_ALARM_AFTER", 600));
    }

    /** Time zone whose midnight divides the days of reports, and whose night the jobs run in. */
    public ZoneId reportZone() {
        var name = text("SAMTAL_TIME_ZONE", "UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalStateException(
                    "SAMTAL_TIME_ZONE must be a time zone such as Europe/Stockholm, but is '" + name + "'", unknown);
        }
    }

    /** Whether a PostgreSQL that may lose commits, because fsync is off, will do: for trying things out only. */
    public boolean mayLoseData() {
        return Boolean.parseBoolean(text("SAMTAL_DB_MAY_LOSE_DATA", "false"));
    }

    public String text(String name, String otherwise) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    public Optional<String> text(String name) {
        return Optional.of(text(name, "")).filter(value -> !value.isEmpty());
    }

    /** The setting as a whole number; a text that is none stops the start with its name. */
    public int number(String name, int otherwise) {
        var value = text(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalStateException(name + " must be a whole number, but is '" + value + "'", notANumber);
        }
    }
}
