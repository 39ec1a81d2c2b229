package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.samtal.client.Mail;
import org.samtal.client.SmtpClient;

/**
 * The product as an administrator runs it: {@code bin/standalone.sh} of the built server in a process of its own, with
 * free ports, a data folder below target and a first administrator. It can be stopped, killed and started again on the
 * same data and ports.
 */
public final class Product implements AutoCloseable {
    public static final String ADMIN = "admin@nordvik.example";
    public static final String PASSWORD = "correct horse battery staple";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    /** Each probe that fails is a line in the server's log. */
    private static final Duration PROBE_PAUSE = Duration.ofMillis(300);

    private static final int TAIL_LINES = 80;
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR", "USER");
    private static final HttpClient PROBE =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Database database;
    private final Map<String, String> environment;
    private final Path data;
    private final int httpPort;
    private final int smtpPort;
    private final int managementPort;
    private Process script;
    private Rest rest;

    private Product(Builder builder) {
        database = builder.database;
        data = Places.fresh(builder.name);
        httpPort = Ports.free();
        smtpPort = Ports.free();
        managementPort = Ports.free();
        environment = new HashMap<>(database.environment());
        environment.put("SAMTAL_DATA", data.toString());
        environment.put("SAMTAL_HTTP_PORT", Integer.toString(httpPort));
        environment.put("SAMTAL_SMTP_PORT", Integer.toString(smtpPort));
        environment.put("SAMTAL_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("SAMTAL_BOOTSTRAP_ADMIN_EMAIL", ADMIN);
        environment.put("SAMTAL_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        environment.put("SAMTAL_UNDO_SEND", "0");
        environment.put("SAMTAL_DNS", "127.0.0.1:9");
        environment.putAll(builder.environment);
        environment.values().removeIf(String::isEmpty);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** A product on this database, yet to be configured and started. */
    public static Builder on(Database database) {
        return new Builder(database);
    }

    /** What differs from a fresh installation. */
    public static final class Builder {
        private final Database database;
        private final Map<String, String> environment = new HashMap<>();
        private String name = "product";

        private Builder(Database database) {
            this.database = database;
        }

        /** The name of its folder below target/runs. */
        public Builder named(String folder) {
            name = folder;
            return this;
        }

        /** Nobody owns it yet: it shows the address of its set-up page. */
        public Builder unowned() {
            return with("SAMTAL_BOOTSTRAP_ADMIN_EMAIL", "").with("SAMTAL_BOOTSTRAP_ADMIN_PASSWORD", "");
        }

        /** Sets a variable; an empty value takes one of the harness's own away. */
        public Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Sends outgoing mail to this peer instead of capturing it. */
        public Builder sendingTo(SmtpPeer peer) {
            return with("SAMTAL_MAIL_OUT", "smtp")
                    .with("SAMTAL_MAIL_HOST", "127.0.0.1")
                    .with("SAMTAL_MAIL_PORT", Integer.toString(peer.port()))
                    .with("SAMTAL_MAIL_TLS", "none");
        }

        /** For a server that lives for minutes: the fast compiler and the simple collector halve the CPU of its start. */
        public Builder shortLived() {
            return with("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        }

        /** Starts it and waits until it is ready. */
        public Product start() {
            var product = new Product(this);
            product.start();
            return product;
        }
    }

    /** Starts it, again perhaps, and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it without waiting. */
    public void launch() {
        var builder =
                new ProcessBuilder(Places.server().resolve("bin/standalone.sh").toString());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(consoleFile().toFile()));
        try {
            script = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the product says that it is ready, and returns how long that took from now. */
    public Duration awaitReady() {
        var begin = Instant.now();
        try {
            Await.until("the product is ready", START_LIMIT, () -> {
                if (!script.isAlive()) {
                    throw new AssertionError("The server ended while it started");
                }
                Await.pause(PROBE_PAUSE);
                return health("ready") == 200;
            });
        } catch (AssertionError e) {
            end();
            throw new AssertionError(e.getMessage() + "\n" + log(), e);
        }
        return Duration.between(begin, Instant.now());
    }

    /** The status of /health/live, /health/ready or /health/started; 0 when nothing answers. */
    public int health(String probe) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/" + probe))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return PROBE.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it as an administrator does, with SIGTERM, and waits for its end. */
    public void stop() {
        server().forEach(ProcessHandle::destroy);
        awaitEnd();
    }

    /** kill -9 of the server. */
    public void kill() {
        server().forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** Waits until the server has ended, by whoever's doing. */
    public void awaitEnd() {
        try {
            if (!script.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                end();
                throw new AssertionError("The server did not end\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return script.isAlive();
    }

    /** The server's own process, the java one. */
    public ProcessHandle process() {
        return Await.present("the server has a process", () -> server().findFirst());
    }

    /** The REST interface as the first administrator. */
    public synchronized Rest rest() {
        if (rest == null) {
            rest = Rest.signedIn(address(), ADMIN, PASSWORD);
        }
        return rest;
    }

    /** http://localhost with the product's port, without a path. */
    public URI address() {
        return URI.create("http://localhost:" + httpPort);
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** The port of health, metrics and management. */
    public int managementPort() {
        return managementPort;
    }

    /** A connection to the SMTP receiver, EHLO said. */
    public SmtpClient smtp() throws IOException {
        return SmtpClient.connect("127.0.0.1", smtpPort);
    }

    /** Hands a mail over by SMTP. */
    public SmtpClient.Reply deliver(Mail mail) {
        try {
            return SmtpClient.deliver("127.0.0.1", smtpPort, mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SAMTAL_DATA. */
    public Path data() {
        return data;
    }

    public Database database() {
        return database;
    }

    /** Everything printed to the console since the first start. */
    public String console() {
        try {
            return Files.exists(consoleFile()) ? Files.readString(consoleFile()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file an administrator looks into. */
    public String logFile() {
        try {
            return Files.readString(data.resolve("log").resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of the console, for the message of a failure. */
    public String log() {
        var lines = console()
                .lines()
                .filter(line -> !line.contains("Reporting health down status"))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    /** Ends the server at once, and with it its database; the log stays. */
    @Override
    public void close() {
        end();
        database.close();
    }

    private void end() {
        if (script != null) {
            server().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
    }

    /** The script is the parent of java: signals go to the child. */
    private Stream<ProcessHandle> server() {
        return script.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"));
    }

    private Path consoleFile() {
        return data.resolve("console.log");
    }
}
