package org.samtal.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.samtal.demo.Demo;

/**
 * Runs the built server in the foreground of a Maven build: its output is the build's, and a stop of the build stops
 * the server and waits for it, so that the next start finds ports and database free. Says when it is ready, and how to
 * go on.
 *
 * <p>With the argument {@code demo}, a client fills the server with a believable company as soon as it is ready.
 */
public final class Serve {
    private static final String SETUP_LINK = "setup-link.txt";

    /** The console itself, not the build's log, so that it looks like the server's own lines. */
    private final PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    private final Path data = Path.of(setting("SAMTAL_DATA", setting("HOME", ".") + "/samtal-data"));
    private final String address =
            setting("SAMTAL_BASE_URL", "http://localhost:" + setting("SAMTAL_HTTP_PORT", "8080"));
    private final int smtpPort = Integer.parseInt(setting("SAMTAL_SMTP_PORT", "2525"));
    private final Optional<DemoAdministrator> demo;
    private final Process server;

    private Serve(String script, boolean withDemo) throws IOException {
        demo = withDemo ? Optional.of(DemoAdministrator.of(System.getenv(), data)) : Optional.empty();
        var builder = new ProcessBuilder(script).inheritIO();
        demo.ifPresent(administrator -> builder.environment().putAll(administrator.variables()));
        server = builder.start();
    }

    public static void main(String[] arguments) throws Exception {
        var serve = new Serve(arguments[0], arguments.length > 1 && "demo".equals(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(serve::stop));
        var guide = new Thread(serve::showTheWay, "guide");
        guide.setDaemon(true);
        guide.start();
        var status = serve.server.waitFor();
        if (status != 0) {
            throw new IllegalStateException("The server ended with status " + status);
        }
    }

    private void stop() {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void showTheWay() {
        try {
            if (!awaitReady()) {
                return;
            }
            if (demo.isPresent()) {
                fill(demo.get());
            } else if (Files.exists(data.resolve(SETUP_LINK))) {
                say("Samtal is ready. Set it up at "
                        + Files.readString(data.resolve(SETUP_LINK)).strip());
            } else {
                say("Samtal is ready at " + address, "Ctrl-C stops it.");
            }
        } catch (IOException unreadable) {
            say(
                    "Samtal is ready at " + address,
                    "The file with the set-up link cannot be read: " + unreadable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill(DemoAdministrator administrator) throws InterruptedException {
        try {
            var filled = Demo.fill(URI.create(address), smtpPort, administrator.email(), administrator.password());
            say(
                    filled,
                    "Sign in at " + address,
                    "E-mail      " + administrator.email(),
                    "Password    " + administrator.password(),
                    "The agents, such as elin@nordvik.example, have the same password.",
                    "Reports are counted at night; Reports > Count now does it at once. Ctrl-C stops the server.");
        } catch (IOException refused) {
            say(
                    "The demo could not be loaded: " + refused.getMessage(),
                    "Where an installation has an owner already, name a folder of its own for the demo:",
                    "SAMTAL_DATA=~/samtal-demo ./mvnw -Prun -Ddemo");
        }
    }

    private void say(String... lines) {
        console.println();
        for (var line : lines) {
            console.println("    " + line);
        }
        console.println();
    }

    /** Whether the server is ready, or has ended meanwhile. */
    private boolean awaitReady() throws InterruptedException {
        var port = setting("SAMTAL_MANAGEMENT_PORT", "9990");
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var client = HttpClient.newHttpClient();
        while (server.isAlive() && !isReady(client, ready)) {
            Thread.sleep(500);
        }
        return server.isAlive();
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}
